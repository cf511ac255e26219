import JSONText

/// Writes an object of members that are JSON text already.
struct MemberWriter {
  private var content: [UInt8] = []

  /// The object.
  var bytes: [UInt8] { [UInt8(ascii: "{")] + content + [UInt8(ascii: "}")] }

  /// Adds a member of a document as it is written there.
  mutating func add(_ member: JSONMember) { add(Array(member.value.document.bytes[member.range])) }

  /// Adds a member.
  mutating func add(_ key: String, _ value: [UInt8]) {
    add(JSONFragment.literal(key) + [UInt8(ascii: ":")] + value)
  }

  private mutating func add(_ text: [UInt8]) {
    if !content.isEmpty { content.append(UInt8(ascii: ",")) }
    content += text
  }
}

extension JSONValue {
  /// The members of an object; of duplicates only the last, which is the one that counts.
  var uniqueMembers: [JSONMember] {
    var last: [String: Int] = [:]
    for member in members { last[member.key] = member.value.id }
    return members.filter { last[$0.key] == $0.value.id }
  }
}
