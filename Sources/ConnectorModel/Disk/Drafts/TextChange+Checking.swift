import JSONText

extension TextChange {
  /// The size of the text after the change; nil when the change does not fit a text of a size.
  func size(after count: Int) -> Int? {
    var growth = 0
    for edit in edits {
      guard edit.range.upperBound <= count else { return nil }
      growth += edit.replacement.count - edit.range.count
    }
    return count + growth
  }
}

extension FileChange {
  /// The text after the change, nil when it does not fit; no text stands for no file.
  func redone(on bytes: [UInt8]?) -> [UInt8]? { FileChange.applied(forward, to: bytes ?? []) }

  /// The text before the change, nil when it does not fit; not used for a change that makes the file.
  func undone(on bytes: [UInt8]?) -> [UInt8]? { FileChange.applied(backward, to: bytes ?? []) }

  /// The size before the change of a file that has a size after it; nil when the two do not belong together.
  func size(before count: Int) -> Int? {
    if makesFile { return FileChange.size(forward, from: 0) == count ? 0 : nil }
    guard let before = FileChange.size(backward, from: count) else { return nil }
    return FileChange.size(forward, from: before) == count ? before : nil
  }

  /// The size after the change of a file that has a size before it; nil when the two do not belong together.
  func size(after count: Int) -> Int? {
    guard let after = FileChange.size(forward, from: count) else { return nil }
    return size(before: after) == count ? after : nil
  }

  private static func size(_ changes: [TextChange], from count: Int) -> Int? {
    changes.reduce(Optional(count)) { size, change in size.flatMap { change.size(after: $0) } }
  }

  private static func applied(_ changes: [TextChange], to bytes: [UInt8]) -> [UInt8]? {
    var bytes = bytes
    for change in changes {
      guard change.size(after: bytes.count) != nil else { return nil }
      bytes = change.applied(to: bytes)
    }
    return bytes
  }
}
