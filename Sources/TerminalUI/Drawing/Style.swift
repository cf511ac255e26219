/// How a cell looks: its role, and attributes that show on terminals without colour.
package struct Style: Hashable, Sendable {
  /// The role.
  package var role: Role
  /// The attributes.
  package var attributes: Attributes

  /// Makes a style with the attributes that make the role visible without colour.
  package init(_ role: Role) {
    self.role = role
    attributes =
      switch role {
      case .selection, .focusedField: .reverse
      case .title, .activeTab, .popupTitle, .error, .key: .bold
      case .match: .underline
      default: []
      }
  }

  /// Makes a style with attributes of one's own.
  package init(_ role: Role, _ attributes: Attributes) {
    self.role = role
    self.attributes = attributes
  }

  /// Nothing special.
  package static let plain = Style(.plain)
}
