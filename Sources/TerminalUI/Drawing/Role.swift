/// What a cell is, from which the theme takes its colour.
package enum Role: UInt8, CaseIterable, Hashable, Sendable {
  case plain, title, tab, activeTab, label, field, focusedField, selection, muted, rule, error, warning, info,
    success, key, keyLabel, badge, popup, popupTitle, match
}
