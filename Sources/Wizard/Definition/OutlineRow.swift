import ConnectorModel
import JSONText
import Validation

/// One row of the outline: a group, or something in it.
struct OutlineRow: Hashable, Sendable {
  /// What the row stands for.
  enum Subject: Hashable, Sendable {
    case group(OutlineGroup)
    case operation(JSONPointer)
    case reference(ReferenceSection, String)
    case policy(Int)
    case connectionParameter(Place)
    case connectionSet(Int)
    case setting(ConnectorSetting)
  }

  let subject: Subject
  let title: String
  let detail: String
  let place: Place?
  var isMuted = false

  /// What the right pane shows of the row; nil for headings.
  var item: DetailItem? {
    switch subject {
    case .operation(let pointer): .operation(pointer)
    case .reference(let section, let name): .reference(section, name)
    case .policy(let position): .policy(position)
    case .connectionParameter(let place): .connectionParameter(place)
    case .connectionSet(let position): .connectionSet(position)
    case .setting(let setting): .setting(setting)
    case .group: nil
    }
  }

  /// Whether the row is the heading of a list.
  var isGroup: Bool {
    if case .group = subject { true } else { false }
  }
}
