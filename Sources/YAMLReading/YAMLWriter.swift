import JSONText
import Yams

/// Writes the JSON that a YAML text means.
struct YAMLWriter {
  private(set) var json: [UInt8] = []
  private(set) var lines: [UInt32] = []
  private(set) var offsets: [UInt32] = []
  private var depth = 0
  /// The most bytes that aliases may blow the text up to.
  private let largestExpansion: Int

  init(largestExpansion: Int) { self.largestExpansion = largestExpansion }

  mutating func write(_ bytes: [UInt8]) throws(YAMLError) {
    guard let root = try YAMLNodes.root(of: String(decoding: bytes, as: UTF8.self)) else {
      throw YAMLError(problem: "there is nothing in it", position: nil)
    }
    json.reserveCapacity(bytes.count + bytes.count / 4)
    try write(root)
  }

  private mutating func write(_ node: Node) throws(YAMLError) {
    offsets.append(UInt32(truncatingIfNeeded: json.count))
    lines.append(UInt32(truncatingIfNeeded: node.mark?.line ?? 1))
    guard json.count < largestExpansion else {
      throw fault("its aliases make it larger than \(largestExpansion >> 20) MB", at: node)
    }
    switch node {
    case .scalar(let scalar): try write(scalar, node)
    case .sequence(let sequence):
      try enter(node)
      json.append(UInt8(ascii: "["))
      for (position, element) in sequence.enumerated() {
        if position > 0 { json.append(UInt8(ascii: ",")) }
        try write(element)
      }
      json.append(UInt8(ascii: "]"))
      depth -= 1
    case .mapping(let mapping):
      try enter(node)
      try write(mapping)
      depth -= 1
    case .alias: throw fault("an alias has no anchor", at: node)
    }
  }

  private mutating func enter(_ node: Node) throws(YAMLError) {
    depth += 1
    guard depth <= JSONDocument.maximumDepth else {
      throw fault("values nest deeper than \(JSONDocument.maximumDepth) levels", at: node)
    }
  }

  private mutating func write(_ scalar: Node.Scalar, _ node: Node) throws(YAMLError) {
    let tag = scalar.tag.rawValue
    let isImplicit = tag.isEmpty || tag == Tag.Name.implicit.rawValue
    let value: YAMLScalar
    if isImplicit {
      let isPlain = scalar.style == .plain || scalar.style == .any
      value = isPlain ? YAMLScalar(plain: scalar.string) : .string(scalar.string)
    } else {
      value = YAMLScalar(scalar.string, tag: tag) ?? .string(scalar.string)
    }
    switch value {
    case .null: json += Array("null".utf8)
    case .boolean(let truth): json += Array((truth ? "true" : "false").utf8)
    case .number(let digits): json += Array(digits.utf8)
    case .string(let text): json += JSONFragment.literal(text)
    }
  }

  private mutating func write(_ mapping: Node.Mapping) throws(YAMLError) {
    json.append(UInt8(ascii: "{"))
    var isFirst = true
    for (name, value) in try members(of: mapping, merging: 0) {
      if !isFirst { json.append(UInt8(ascii: ",")) }
      isFirst = false
      json += JSONFragment.literal(name)
      json.append(UInt8(ascii: ":"))
      try write(value)
    }
    json.append(UInt8(ascii: "}"))
  }

  /// The members, those of merge keys (`<<`) behind the mapping's own.
  private func members(of mapping: Node.Mapping, merging level: Int) throws(YAMLError) -> [(String, Node)] {
    var members: [(String, Node)] = []
    var merged: [Node] = []
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else { throw fault("a key is not text", at: key) }
      if scalar.string == "<<", scalar.style == .plain {
        if case .sequence(let several) = value { merged += Array(several) } else { merged.append(value) }
      } else {
        members.append((scalar.string, value))
      }
    }
    guard !merged.isEmpty else { return members }
    var names = Set(members.map(\.0))
    for node in merged {
      guard case .mapping(let other) = node, level < 32 else {
        throw fault("the merge key << takes mappings only", at: node)
      }
      for member in try self.members(of: other, merging: level + 1) where names.insert(member.0).inserted {
        members.append(member)
      }
    }
    return members
  }

  private func fault(_ problem: String, at node: Node) -> YAMLError {
    YAMLError(problem: problem, position: node.mark.map { SourcePosition(line: $0.line, column: $0.column) })
  }
}
