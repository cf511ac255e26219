/// Holds a text against what makes XML well-formed, as far as our reports use it.
struct XMLCheck {
  /// How often each element occurs.
  private(set) var elements: [String: Int] = [:]
  /// What is wrong; empty for a text that is right.
  private(set) var problems: [String] = []

  private var open: [String] = []
  private var rest: Substring.UnicodeScalarView

  init(_ text: String) {
    rest = Substring(text).unicodeScalars
    while let scalar = rest.first {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...: break
      default: problems.append("U+\(String(scalar.value, radix: 16)) is no character")
      }
      rest.removeFirst()
      if scalar == "<" { readTag() }
      if scalar == "&" { readReference() }
      if scalar == ">" { problems.append("a '>' stands alone") }
    }
    if !open.isEmpty { problems.append("\(open) is not closed") }
  }

  private mutating func readTag() {
    guard let end = rest.firstIndex(of: ">") else { return problems.append("a tag has no end") }
    let tag = String(rest[..<end])
    rest = rest[rest.index(after: end)...]
    if tag.hasPrefix("?") { return }
    if tag.hasPrefix("/") {
      if open.popLast() != String(tag.dropFirst()) { problems.append("\(tag) closes another") }
      return
    }
    let name = String(tag.prefix { !" /".contains($0) })
    elements[name, default: 0] += 1
    if !tag.hasSuffix("/") { open.append(name) }
    readAttributes(tag.dropFirst(name.count))
  }

  private mutating func readAttributes(_ text: Substring) {
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    var names: Set<Substring> = []
    for (position, part) in parts.enumerated() {
      if position % 2 == 0 {
        if position + 1 < parts.count, !(part.hasPrefix(" ") && part.hasSuffix("=")) {
          problems.append("'\(part)'")
        }
        if position + 1 < parts.count, !names.insert(part).inserted { problems.append("\(part) twice") }
      } else {
        if part.contains("<") || part.contains("\n") { problems.append("'\(part)' in an attribute") }
        var inner = Substring(part).unicodeScalars
        while let ampersand = inner.firstIndex(of: "&") {
          inner = inner[inner.index(after: ampersand)...]
          swap(&inner, &rest)
          readReference()
          swap(&inner, &rest)
        }
      }
    }
  }

  private mutating func readReference() {
    guard let end = rest.firstIndex(of: ";") else { return problems.append("a reference has no end") }
    let name = String(rest[..<end])
    let isKnown = ["amp", "lt", "gt", "quot", "apos"].contains(name)
    let isNumber = name.hasPrefix("#x") || name.dropFirst().allSatisfy(\.isNumber) && name.hasPrefix("#")
    if !isKnown, !isNumber { problems.append("&\(name); is unknown") }
  }
}
