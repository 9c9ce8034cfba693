/** One word of the office's command line; it lives in `commands/<name>.ts` and is listed in `daylight.ts`. */
export interface Command {
  name: string
  /** One line for `help`, with the options. */
  summary: string
  /** @param args what follows the command's name; parse it with `parseArgs` of node:util, strictly */
  run(args: string[]): Promise<void>
}

/** The result of a command: the only thing that goes to standard output. */
export const print = (result: unknown, json: boolean, text: () => string) =>
  console.log(json ? JSON.stringify(result, null, 2) : text())
