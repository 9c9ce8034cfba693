/** Words of which passwords are made here, in pinyin, and which lists made elsewhere do not have. */
export const commonHere: readonly string[] = `
  aini baobao caonima huanying jiayou kaixin laogong laopo mima nihao pingan qinaide wodemima
  woaini woaizhongguo woshishui xiaoming zhonghua zhongguo zhongguoren
  bangongshi dangyuan gongan gongchandang gongkai guanliyuan renmin renminzhengfu shizhengfu
  xinxi xinxigongkai yonghu zhengfu zhengwu
  huawei taobao tencent wangyi weixin
  beijing chongqing guangzhou nanjing shanghai tianjin wuhan
  1314520 5201314 admin@123 p@ssword
`
  .trim()
  .split(/\s+/)
