import ConnectorModel
import JSONText
import Validation

/// A finding as a baseline knows it again: what was said at which place of which file, whatever the line.
struct BaselineEntry: Hashable, Sendable {
  /// The file, as seen from the baseline's folder.
  let file: String
  let rule: String
  let pointer: String
  /// The fingerprint of the message, so that another fault at the same place is new.
  let message: ContentHash

  init(file: String, rule: String, pointer: String, message: ContentHash) {
    self.file = file
    self.rule = rule
    self.pointer = pointer
    self.message = message
  }

  init(file: String, rule: String, place: Place, message: String) {
    self.init(
      file: file, rule: rule, pointer: place.pointer.description, message: ContentHash(Array(message.utf8)))
  }
}

extension BaselineEntry: Comparable {
  /// By file, then place, then rule, so that entries of one place stay together.
  static func < (left: BaselineEntry, right: BaselineEntry) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.pointer != right.pointer { return left.pointer < right.pointer }
    if left.rule != right.rule { return left.rule < right.rule }
    return left.message.value < right.message.value
  }
}
