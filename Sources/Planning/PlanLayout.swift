import JSONText

/// The lines of a YAML plan, taken apart into its steps with the comments above them, and what stands around.
struct PlanLayout {
  /// The lines before the first step.
  private let head: ArraySlice<Substring>
  /// The lines of each step.
  private let steps: [Step]
  /// The lines behind the last step.
  private let tail: ArraySlice<Substring>
  /// The blanks before the dash of a step.
  private let indent: Int
  private let newline: String

  /// The lines of one step.
  private struct Step {
    let comments: ArraySlice<Substring>
    let body: ArraySlice<Substring>
  }

  /// Takes a plan apart; nil where its steps do not stand in lines of their own.
  init?(_ file: PlanFile) {
    let text = String(decoding: file.bytes, as: UTF8.self)
    newline = text.contains("\r\n") ? "\r\n" : "\n"
    let lines = text.split(separator: newline, omittingEmptySubsequences: false)[...]
    let starts = file.root["steps"].elements.compactMap { value in
      PlanLayout.dash(above: file.line(of: value) - 1, lines)
    }
    guard let first = starts.first, starts.count == file.root["steps"]?.count,
      zip(starts, starts.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    let indent = PlanLayout.indent(of: lines[first])
    guard starts.allSatisfy({ PlanLayout.indent(of: lines[$0]) == indent }) else { return nil }
    var end = (starts.last ?? first) + 1
    var last = end
    while end < lines.count {
      let line = lines[end]
      let isEmpty = line.allSatisfy(\Character.isWhitespace)
      // A comment at the left belongs to what comes after the steps, if it is followed by that.
      if !isEmpty, PlanLayout.indent(of: line) <= indent { break }
      end += 1
      if !isEmpty { last = end }
    }
    self.indent = indent
    var steps: [Step] = []
    var begin = PlanLayout.comments(above: first, after: 0, indent, lines)
    head = lines[..<begin]
    for (number, start) in starts.enumerated() {
      let next = number + 1 < starts.count ? starts[number + 1] : last
      let bodyEnd =
        number + 1 < starts.count ? PlanLayout.comments(above: next, after: start + 1, indent, lines) : last
      steps.append(Step(comments: lines[begin..<start], body: lines[start..<bodyEnd]))
      begin = bodyEnd
    }
    self.steps = steps
    tail = lines[last...]
  }

  /// The text with other steps.
  func text(of entries: [PlanEntry]) -> [UInt8] {
    var lines = head.map { String($0) }
    for entry in entries {
      switch entry {
      case .kept(let position):
        lines += (steps[position].comments + steps[position].body).map { String($0) }
      case .changed(let position, let fragment):
        lines += steps[position].comments.map { String($0) } + written(fragment)
        // Blank lines between steps are the user's.
        lines += steps[position].body.reversed().prefix { $0.allSatisfy(\Character.isWhitespace) }.map {
          String($0)
        }
      case .added(let fragment): lines += written(fragment)
      }
    }
    lines += tail.map { String($0) }
    return Array(lines.joined(separator: newline).utf8)
  }

  private func written(_ fragment: JSONFragment) -> [String] {
    YAMLBlock.lines(.array([fragment]), indent: indent)
  }

  /// The line of the dash that a step at a line belongs to.
  private static func dash(above line: Int, _ lines: ArraySlice<Substring>) -> Int? {
    var line = line
    while line >= 0, line < lines.count {
      let text = lines[line].drop { $0 == " " }
      if text == "-" || text.hasPrefix("- ") { return line }
      guard text.isEmpty || text.hasPrefix("#") || text.hasPrefix("&") || text.hasPrefix("!") else {
        return nil
      }
      line -= 1
    }
    return nil
  }

  /// The first of the comment lines directly above a step.
  private static func comments(
    above line: Int, after first: Int, _ indent: Int, _ lines: ArraySlice<Substring>
  ) -> Int {
    var line = line
    while line > first {
      let above = lines[line - 1]
      guard above.drop(while: { $0 == " " }).first == "#", PlanLayout.indent(of: above) == indent else {
        break
      }
      line -= 1
    }
    return line
  }

  private static func indent(of line: Substring) -> Int { line.prefix { $0 == " " }.count }
}
