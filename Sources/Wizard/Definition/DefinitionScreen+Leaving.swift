import ConnectorModel
import TerminalUI

/// A definition that is unreadable for a while takes nobody from where they are for good.
extension DefinitionScreen {
  /// Notes where it is when the definition has just become unreadable; false where it is not, or was before.
  mutating func leave(_ workspace: Workspace) -> Bool {
    guard workspace.connector.definition == nil, left == nil, let selected else { return false }
    left = LeftPlace(
      subject: selected.subject, items: items, returnFields: returnFields, isInDetail: isInDetail,
      field: form.focused?.id)
    return true
  }

  /// Goes back to where it was before that, unless something else was selected since.
  mutating func comeBack(from subject: OutlineRow.Subject?) {
    guard let place = left else { return }
    left = nil
    guard subject == place.standIn, let position = rows.firstIndex(where: { $0.subject == place.subject })
    else { return }
    list.select(position)
    items = place.items
    returnFields = place.returnFields
    isInDetail = place.isInDetail
    form = ModelForm()
    formToken = nil
    pendingFocus = place.field
  }
}
