/**
 * One document, compiled in a thread of its own: Typst is synchronous, and its memory goes back
 * when the thread ends. Node runs this file as it stands, so it imports nothing relative.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

export type CompileRequest = { readonly report: string; readonly fontDir: string | undefined }

const require = createRequire(import.meta.url)
const weights = (name: string, folders: readonly string[]) => {
  const root = dirname(require.resolve(`@expo-google-fonts/${name}/package.json`))
  return folders.map((folder) => join(root, folder))
}

function compile({ report, fontDir }: CompileRequest): Uint8Array<ArrayBuffer> {
  const workspace = dirname(fileURLToPath(import.meta.url))
  const compiler = NodeCompiler.create({
    workspace,
    fontArgs: [
      ...(fontDir ? [{ fontPaths: [fontDir] }] : []),
      {
        fontPaths: [
          ...weights('noto-serif-sc', ['400Regular', '700Bold']),
          ...weights('noto-sans-sc', ['500Medium']),
        ],
      },
    ],
  })
  const result = compiler.compile({
    mainFilePath: join(workspace, 'report.typ'),
    inputs: { report },
  })
  if (!result.result) {
    const error = result.takeError()
    const found = error ? compiler.fetchDiagnostics(error) : []
    throw new Error(`report.typ: ${found.map(({ message }) => message).join('; ')}`)
  }
  const bytes = new Uint8Array(compiler.pdf(result.result))
  compiler.evictCache(0)
  return bytes
}

const bytes = compile(workerData)
parentPort?.postMessage(bytes, [bytes.buffer])
