/** 主要问题和改进措施 of the report for the year. */

import type { Prisma } from '../index'
import { town } from './agencies'
import { idOf } from './identity'
import { year } from './year'

type Statement = { statement: string; owner: string; dueOn?: string }

const problems: readonly Statement[] = [
  {
    statement:
      '网上公开的比重还不够高。部分会议纪要、工作报告和技术资料只在查阅点存放纸质版，群众到现场才能看到。',
    owner: '行政办主任',
  },
  {
    statement:
      '公文拟稿时标注公开属性、体裁和内容概述的习惯还没有完全形成，部分信息没有标明体裁，不便于查找。',
    owner: '各站办所负责人',
  },
  {
    statement:
      '一半的查阅点没有电子查阅终端，村级查阅点的接收、登记和借阅台账记录不够及时，利用率不高。',
    owner: '镇宣传委员',
  },
]

const promises: readonly Statement[] = [
  {
    statement:
      '提高网上公开的比重。除依法不予公开的以外，新形成的文件同时在市政府门户网站的曙光镇专栏公开；历年只有纸质版的信息，于6月底前分批补录上网。',
    owner: '行政办主任',
    dueOn: '2019-06-28',
  },
  {
    statement:
      '把好公文的源头关。拟稿时必须填写公开属性、体裁和内容概述，缺项的由行政办退回，每季度通报一次退回情况。',
    owner: '行政办主任',
    dueOn: '2019-03-29',
  },
  {
    statement:
      '用好现有查阅点。每月10日前向各查阅点移送上月新增的信息并由双方签收，9月底前为人口较多的村增配电子查阅终端。',
    owner: '镇宣传委员',
    dueOn: '2019-09-30',
  },
  {
    statement:
      '加强培训和检查。面向信息员和村级查阅点管理人员分别举办培训，每半年检查一次公示栏、查阅点和台账，问题逐项销号。',
    owner: '镇党委副书记',
    dueOn: '2019-12-20',
  },
]

const rowsOf = (
  kind: 'problem' | 'promise',
  statements: readonly Statement[],
): Prisma.ImprovementCreateManyInput[] =>
  statements.map((statement, index) => ({
    id: idOf('improvement', year, kind, index),
    agencyId: town.id,
    reportYear: year,
    kind,
    position: index + 1,
    ...statement,
  }))

export const improvements = [...rowsOf('problem', problems), ...rowsOf('promise', promises)]
