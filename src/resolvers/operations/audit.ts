import { listAudit, verifyAudit } from '#usecases/audit/audit-trail';
import { exportAudit } from '#usecases/audit/export-audit';
import type { AuditExport } from '#usecases/audit/export-audit';
import type { AuditQuestion } from '#usecases/audit/find-audit-events';
import type { PageRequest } from '#ports/ledger';
import type { AdminPorts } from '#usecases/kit/admin-ports';

type Asked = PageRequest & { readonly filter: AuditQuestion };

export function auditOperations(ports: AdminPorts) {
  return {
    'audit.list': ({ filter, limit, cursor }: Asked) => listAudit(ports, filter, { limit, cursor }),
    'audit.verify': ({ subject }: { readonly subject: string }) => verifyAudit(ports.audit, subject),
    'audit.export': (asked: AuditExport) => exportAudit(ports, asked),
  };
}
