export const disclosureRefusals = {
  'disclosures.not_found': '没有找到该信息。',
  'disclosures.published_is_fixed': '该信息已经公开，不能直接改动原文；可以补记公开渠道。',
  'disclosures.withdrawn': '该信息已经撤下，不能再登记公开渠道。',
  'disclosures.not_proactive': '只有属性为“主动公开”的信息才能登记公开渠道。',
  'disclosures.posted_before_formed': '公开日期不能早于成文日期。',
  'disclosures.posted_in_future': '公开日期不能晚于今天。',
  'disclosures.formed_in_future': '成文日期不能晚于今天。',
  'disclosures.point_required': '在查阅点公开时，请选择查阅点。',
  'disclosures.point_has_no_terminal': '该查阅点没有电子查阅终端，不能登记电子版。',
  'disclosures.already_held': '该查阅点已存有这件信息的同一种版本。',
} as const
