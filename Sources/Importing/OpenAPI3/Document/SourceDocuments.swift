import JSONText
import YAMLReading

/// The document of a source and the local files that its references lead to.
struct SourceDocuments {
  /// A reference where it is written.
  private struct Reference: Hashable {
    let text: String
    let file: Int
  }

  /// Why a reference leads nowhere.
  enum Failure: Error, Hashable {
    /// It names another host, which is asked only when the user wants it.
    case remote(String)
    /// The file is not there or cannot be read.
    case missingFile(String)
    /// The file has no such place.
    case missingPlace(String)
  }

  /// The most files that one source may be spread over.
  static let largestCount = 500

  private var documents: [(path: String, document: JSONDocument)]
  private var known: [Reference: SourceNode] = [:]
  private var numbers: [String: Int]
  /// The schemas with names of their own, of the documents that were asked for one.
  private var anchors: [Int: [String: SourceNode]] = [:]
  private let companions: @Sendable (String) -> [UInt8]?

  /// Starts with the main document, whose path is empty; `companions` gives the bytes of a file by its path
  /// relative to it.
  init(_ main: JSONDocument, companions: @escaping @Sendable (String) -> [UInt8]?) {
    documents = [("", main)]
    numbers = ["": 0]
    self.companions = companions
  }

  var root: SourceNode { SourceNode(value: documents[0].document.root, file: 0) }

  /// Whether a document refers to other files.
  static func hasParts(_ document: JSONDocument) -> Bool {
    contains(document.root) { key, value in key == .reference && value.string?.hasPrefix("#") == false }
  }

  /// Whether schemas of a document, or of files that it refers to, may read differently in requests and responses.
  static func mayBeDirectional(_ document: JSONDocument) -> Bool {
    contains(document.root) { key, value in
      key == .writeOnly || (key == .reference && value.string?.hasPrefix("#") == false)
    }
  }

  private enum Keyword {
    case reference, writeOnly
  }

  private static let keywords = NameTable(["$ref": Keyword.reference, "writeOnly": Keyword.writeOnly])

  private static func contains(_ root: JSONValue, _ isWanted: (Keyword, JSONValue) -> Bool) -> Bool {
    var waiting = [root]
    while let value = waiting.popLast() {
      for child in value.children {
        if child.isObject || child.isArray { waiting.append(child) }
        if let keyword = keywords[of: child], isWanted(keyword, child) { return true }
      }
    }
    return false
  }

  /// The path of a document, for messages; empty for the main one.
  func path(of file: Int) -> String { documents[file].path }

  /// Follows a `$ref` written in a document, chains of references included.
  mutating func resolve(_ reference: String, from file: Int) -> Result<SourceNode, Failure> {
    let written = Reference(text: reference, file: file)
    if let node = known[written] { return .success(node) }
    var current = reference
    var file = file
    for _ in 0..<64 {
      switch step(current, from: file) {
      case .failure(let failure): return .failure(failure)
      case .success(let node):
        guard let next = node.value["$ref"]?.string, node.value.count == 1 else {
          known[written] = node
          return .success(node)
        }
        current = next
        file = node.file
      }
    }
    return .failure(.missingPlace(reference))
  }

  private mutating func step(_ reference: String, from file: Int) -> Result<SourceNode, Failure> {
    let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let address = parts.first.map { String($0) } ?? ""
    let fragment = parts.count > 1 ? String(parts[1]) : ""
    guard let number = number(of: address, from: file) else {
      return .failure(SourceDocuments.isRemote(address) ? .remote(address) : .missingFile(address))
    }
    let document = documents[number].document
    if fragment.isEmpty { return .success(SourceNode(value: document.root, file: number)) }
    if fragment.hasPrefix("/") {
      guard let pointer = JSONPointer("#" + fragment), let value = document.value(at: pointer) else {
        return .failure(.missingPlace(reference))
      }
      return .success(SourceNode(value: value, file: number))
    }
    guard let anchored = anchor(fragment, in: number) else {
      return .failure(.missingPlace(reference))
    }
    return .success(anchored)
  }

  private mutating func number(of address: String, from file: Int) -> Int? {
    guard !address.isEmpty else { return file }
    let path = SourceDocuments.joined(documents[file].path, address)
    if let known = numbers[path] { return known }
    guard documents.count < SourceDocuments.largestCount, let bytes = companions(path),
      let document = SourceDocuments.read(bytes)
    else { return nil }
    documents.append((path, document))
    numbers[path] = documents.count - 1
    return documents.count - 1
  }

  /// The index of a JSON or YAML text; nil when it is neither.
  static func read(_ bytes: [UInt8]) -> JSONDocument? {
    if let document = try? JSONDocument(bytes) { return document }
    return (try? YAMLText(bytes))?.document
  }

  private static func isRemote(_ address: String) -> Bool {
    address.contains("://") || address.hasPrefix("//")
  }

  /// A path relative to the folder of another, with `.` and `..` resolved; addresses stay as they are.
  static func joined(_ base: String, _ address: String) -> String {
    guard !isRemote(address) else { return address }
    if let scheme = base.firstRange(of: "://") {
      let rest = base[scheme.upperBound...]
      return base[..<scheme.upperBound] + joined(String(rest), address)
    }
    var parts = address.hasPrefix("/") ? [] : base.split(separator: "/").dropLast().map { String($0) }
    for part in address.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return (address.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// A schema named by `$anchor` or `$dynamicAnchor` (JSON Schema 2020-12, section 8.2.2).
  private mutating func anchor(_ name: String, in file: Int) -> SourceNode? {
    if let known = anchors[file] { return known[name] }
    var found: [String: SourceNode] = [:]
    var waiting = [documents[file].document.root]
    while let value = waiting.popLast() {
      if value.isObject {
        for key in ["$anchor", "$dynamicAnchor"] {
          // The walk begins at the end, and the first that it comes to counts.
          if let text = value[key]?.string, found[text] == nil {
            found[text] = SourceNode(value: value, file: file)
          }
        }
      }
      if value.isObject || value.isArray { waiting += Array(value.children) }
    }
    anchors[file] = found
    return found[name]
  }
}
