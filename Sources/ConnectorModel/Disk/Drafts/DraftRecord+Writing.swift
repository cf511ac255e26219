import JSONText

extension DraftRecord {
  /// The number of the format; a draft of another one is not read.
  static let version = 1

  /// The record on one line, the line end included.
  var line: [UInt8] { fragment.written(in: .compact) + [0x0A] }

  private var fragment: JSONFragment {
    switch self {
    case .begun(let path, let folder, let base):
      [
        "op": "begun", "version": .number(String(DraftRecord.version)), "path": .string(path),
        "folder": folder.map { .string($0.text) } ?? .null, "base": base.fragment,
      ]
    case .did(let entry): DraftRecord.fragment(entry, op: "do")
    case .joined(let changes): ["op": "join", "changes": DraftRecord.fragment(changes)]
    case .undone: ["op": "undo"]
    case .redone: ["op": "redo"]
    case .saved(let base): ["op": "saved", "base": base.fragment]
    case .state(let files, let done, let undone):
      [
        "op": "state",
        "files": .array(
          files.map { state in
            [
              "file": .string(state.file.rawValue),
              "change": state.change.map { DraftRecord.fragment($0) } ?? .null,
            ]
          }),
        "done": .array(done.map { DraftRecord.fragment($0, op: nil) }),
        "undone": .array(undone.map { DraftRecord.fragment($0, op: nil) }),
      ]
    }
  }

  private static func fragment(_ entry: HistoryEntry, op: String?) -> JSONFragment {
    var members: [JSONFragment.Member] = []
    if let op { members.append(JSONFragment.Member("op", .string(op))) }
    members.append(JSONFragment.Member("title", .string(entry.title)))
    if let key = entry.coalescingKey { members.append(JSONFragment.Member("key", .string(key))) }
    members.append(JSONFragment.Member("changes", fragment(entry.changes)))
    return .object(members)
  }

  private static func fragment(_ changes: [FileChange]) -> JSONFragment {
    .array(
      changes.map { change in
        [
          "file": .string(change.file.rawValue), "makesFile": .boolean(change.makesFile),
          "forward": .array(change.forward.map { fragment($0) }),
          "backward": .array(change.backward.map { fragment($0) }),
        ]
      })
  }

  /// A change as `[[offset, removed, inserted], …]`.
  private static func fragment(_ change: TextChange) -> JSONFragment {
    .array(
      change.edits.map { edit in
        [
          .number(String(edit.range.lowerBound)), .number(String(edit.range.count)),
          fragment(edit.replacement),
        ]
      })
  }

  /// Text as a string; bytes that are not UTF-8, as a cut through a character leaves them, as `{"hex": …}`.
  private static func fragment(_ bytes: [UInt8]) -> JSONFragment {
    if let text = String(validating: bytes, as: UTF8.self) { return .string(text) }
    let digits = Array("0123456789abcdef".utf8)
    let hex = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return ["hex": .string(String(decoding: hex, as: UTF8.self))]
  }
}
