import JSONText

/// Which contents the files had when a draft was begun or the files were saved last.
struct DraftBase: Hashable, Sendable {
  /// The hash and size of each file; files that did not exist are left out.
  private(set) var files: [ConnectorFile: Content]

  struct Content: Hashable, Sendable {
    let hash: ContentHash
    let bytes: Int

    init(_ content: [UInt8]) {
      hash = ContentHash(content)
      bytes = content.count
    }

    fileprivate init?(_ value: JSONValue) {
      guard let hash = value["hash"]?.string.flatMap({ ContentHash($0) }), let bytes = value["bytes"]?.integer
      else { return nil }
      self.hash = hash
      self.bytes = bytes
    }
  }

  init(_ contents: [ConnectorFile: [UInt8]]) { files = contents.mapValues { Content($0) } }

  init?(_ value: JSONValue) {
    guard value.isObject else { return nil }
    files = [:]
    for member in value.members {
      guard let file = ConnectorFile(rawValue: member.key), let content = Content(member.value) else {
        return nil
      }
      files[file] = content
    }
  }

  var fragment: JSONFragment {
    .object(
      ConnectorFile.allCases.compactMap { file in
        files[file].map { content in
          JSONFragment.Member(
            file.rawValue,
            ["hash": .string(content.hash.description), "bytes": .number(String(content.bytes))])
        }
      })
  }
}

extension Connector {
  /// The bytes of the files that exist.
  var contents: [ConnectorFile: [UInt8]] {
    var contents: [ConnectorFile: [UInt8]] = [:]
    for file in ConnectorFile.allCases { contents[file] = self[file].bytes }
    return contents
  }
}
