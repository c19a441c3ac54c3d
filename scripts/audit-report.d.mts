export function judgeAudit(
  output: string,
  bundled: readonly string[],
): { readonly lines: readonly string[]; readonly passed: boolean };
