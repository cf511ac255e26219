import JSONText
import SafeText

extension Output {
  /// Writes a difference: byte for byte into files and pipes, made visible and coloured on a terminal.
  func difference(_ difference: UnifiedDifference) {
    guard isTerminal else { return write(difference.lines.flatMap(\.bytes)) }
    for line in difference.lines {
      let text = SafeText.shown(bytes: line.bytes.dropLast())
      painted(line.mark.colour.map { paint(text, $0) } ?? text)
    }
  }
}

extension UnifiedDifference.Mark {
  fileprivate var colour: Colour? {
    switch self {
    case .header: .bold
    case .place: .cyan
    case .removed: .red
    case .added: .green
    case .same: nil
    }
  }
}
