package import ConnectorModel
import TerminalUI

/// One field of a form that shows a place of the connector: how it reads, how it writes, what it is called.
package struct ModelField: Sendable {
  /// Makes the edit for a new value.
  package typealias Writer = @Sendable (FieldInput, Connector) throws(ConnectorEditError) -> ConnectorEdit

  /// The name of the field within its form.
  package let id: String
  /// The label.
  package let label: String
  /// What kind of field it is, with its present value.
  package let kind: Kind
  /// Whether the platform or certification demands a value.
  package var isRequired = false
  /// One line that explains the field, with an example.
  package var help = ""
  /// Further paragraphs for F1.
  package var explanation: [String] = []
  /// The largest number of characters, for the counter.
  package var limit: Int?
  /// Where the field's value stands, or would stand.
  package var place: Place?
  /// Further places that the field writes together with its own, each with what is below it.
  package var twins: [Place] = []
  /// Lists that have no field of their own, of which what is said of the whole list is shown here.
  package var concerns: [Place] = []
  /// Findings of whole objects that the field would mend.
  package var claims: [FindingClaim] = []
  /// Whether findings below the place belong to the field, too.
  package var coversBelow = true
  /// Text at the right edge.
  package var trailing: String?
  /// Why the field cannot be changed, nil when it can.
  package var disabledReason: String?
  /// Values that a typed field offers on Alt-Down; others may be typed all the same.
  package var suggestions: [FieldOption] = []
  /// Whether a suggestion goes in at the cursor, as parts of an expression do, rather than in place of the text.
  package var insertsSuggestions = false
  /// Whether a new text is applied when the field is left rather than with every letter.
  package var appliesOnLeave = false
  /// What Enter does on a button or link.
  package var action: FieldAction?
  /// The item that Enter on a link or button opens on top.
  package var opens: DetailItem?
  /// Makes the edit for a new value; nil for fields that only show.
  package var write: Writer?

  /// The kinds of field.
  package enum Kind: Hashable, Sendable {
    case text(String)
    case multiline(String)
    case choice([FieldOption], selected: String)
    case radio([FieldOption], selected: String)
    case toggle(Bool)
    case list([String])
    /// Any of several values, marked in a list that Enter opens; `none` is shown when none is.
    case choices([FieldOption], selected: [String], none: String)
    /// A value that is edited as JSON, shown in a few words.
    case json(String)
    case secret(String)
    case fact(String)
    case section
    case button
    case link(String)
  }

  /// Whether Delete takes away what the field shows.
  var isDeletable: Bool {
    switch (kind, opens) {
    case (.json, _), (_, .lookup?), (_, .dynamicSchema?), (_, .tree?): true
    default: isListRow
    }
  }

  /// Whether the field stands for one of several things in a list: it can be copied, moved and deleted.
  var isListRow: Bool { id.hasPrefix("open ") }

  /// Makes a field.
  package init(_ id: String, _ label: String, _ kind: Kind) {
    self.id = id
    self.label = label
    self.kind = kind
  }
}
