import { openOptions } from '../fields/option-codecs';
import { schemaOf } from '../fields/registry';
import type { Project, RequestType, RequestTypeField } from '../model/project';
import { fieldOf } from '../state/lookups';
import type { SiteState } from '../state/site-state';

export const deskJson = (state: SiteState, project: Project) => ({
  id: project.serviceDeskId,
  projectId: project.id,
  projectName: project.name,
  projectKey: project.key,
  projectTypeKey: project.projectTypeKey,
  _links: { self: `${state.baseUrl}/rest/servicedeskapi/servicedesk/${project.serviceDeskId ?? ''}` },
});

/** A field of a request form. Options appear as `{value: id, label: text}`. */
export function formFieldJson(state: SiteState, requestType: RequestType, formField: RequestTypeField) {
  const field = fieldOf(state, formField.fieldId);
  const place = { field, projectId: requestType.projectId, issueTypeId: requestType.issueTypeId };
  const hasOptions = field.kind === 'select' || field.kind === 'multiselect';
  return {
    fieldId: field.id,
    name: formField.label ?? field.name,
    description: formField.description ?? field.description,
    required: formField.required,
    defaultValues: [],
    presetValues: [],
    validValues: (hasOptions ? openOptions(place) : []).map(({ id, value }) => ({
      value: id,
      label: value,
      children: [],
    })),
    jiraSchema: schemaOf(field),
    visible: true,
  };
}
