import JSONText

extension DraftRecord {
  /// Reads a line; nil when it is torn, damaged or of another version.
  init?(line: [UInt8]) {
    guard let root = try? JSONDocument(line).root else { return nil }
    switch root["op"]?.string {
    case "begun":
      guard root["version"]?.integer == DraftRecord.version, let path = root["path"]?.string,
        let base = root["base"].flatMap({ DraftBase($0) })
      else { return nil }
      self = .begun(path: path, root["folder"]?.string.flatMap { FolderIdentity($0) }, base)
    case "do":
      guard let entry = DraftRecord.entry(root) else { return nil }
      self = .did(entry)
    case "join":
      guard let changes = DraftRecord.changes(root["changes"]) else { return nil }
      self = .joined(changes)
    case "undo": self = .undone
    case "redo": self = .redone
    case "saved":
      guard let base = root["base"].flatMap({ DraftBase($0) }) else { return nil }
      self = .saved(base)
    case "state":
      guard let files = DraftRecord.all(root["files"], { DraftRecord.fileState($0) }),
        let done = DraftRecord.all(root["done"], { DraftRecord.entry($0) }),
        let undone = DraftRecord.all(root["undone"], { DraftRecord.entry($0) })
      else { return nil }
      self = .state(files, done: done, undone: undone)
    default: return nil
    }
  }

  /// Every element of an array; nil when one of them cannot be read.
  private static func all<Element>(_ array: JSONValue?, _ read: (JSONValue) -> Element?) -> [Element]? {
    guard let array, array.isArray else { return nil }
    var elements: [Element] = []
    for value in array.elements {
      guard let element = read(value) else { return nil }
      elements.append(element)
    }
    return elements
  }

  private static func entry(_ value: JSONValue) -> HistoryEntry? {
    guard let title = value["title"]?.string, let changes = changes(value["changes"]) else { return nil }
    return HistoryEntry(title: title, coalescingKey: value["key"]?.string, changes: changes)
  }

  private static func changes(_ value: JSONValue?) -> [FileChange]? {
    all(value) { change in
      guard let file = change["file"]?.string.flatMap({ ConnectorFile(rawValue: $0) }),
        let forward = all(change["forward"], { textChange($0) }),
        let backward = all(change["backward"], { textChange($0) })
      else { return nil }
      return FileChange(
        file: file, forward: forward, backward: backward, makesFile: change["makesFile"]?.boolean ?? false)
    }
  }

  private static func fileState(_ value: JSONValue) -> FileState? {
    guard let file = value["file"]?.string.flatMap({ ConnectorFile(rawValue: $0) }),
      let change = value["change"]
    else { return nil }
    if change.isNull { return FileState(file: file, change: nil) }
    return textChange(change).map { FileState(file: file, change: $0) }
  }

  private static func textChange(_ value: JSONValue) -> TextChange? {
    all(value) { textEdit($0) }.flatMap { TextChange($0) }
  }

  private static func textEdit(_ value: JSONValue) -> TextEdit? {
    guard let offset = value[0]?.integer, let removed = value[1]?.integer,
      let replacement = value[2].flatMap({ bytes($0) }),
      (0...JSONDocument.maximumBytes).contains(offset), (0...JSONDocument.maximumBytes).contains(removed)
    else { return nil }
    return TextEdit(range: offset..<offset + removed, replacement: replacement)
  }

  private static func bytes(_ value: JSONValue) -> [UInt8]? {
    if let text = value.string { return Array(text.utf8) }
    guard let hex = value["hex"]?.string else { return nil }
    let digits = Array(hex.utf8)
    guard digits.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: digits.count, by: 2) {
      guard let byte = UInt8(String(decoding: digits[start..<start + 2], as: UTF8.self), radix: 16) else {
        return nil
      }
      bytes.append(byte)
    }
    return bytes
  }
}
