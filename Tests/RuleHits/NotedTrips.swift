import TestSupport

/// The counts of the table in the design notes.
enum NotedTrips {
  /// How many of 1017 connectors each rule found fault with; rules that were not measured are left out.
  static func read(_ path: String) -> [String: Int] {
    var trips: [String: Int] = [:]
    for line in String(decoding: Corpus.bytes(of: path), as: UTF8.self).split(separator: "\n") {
      let cells = line.split(separator: "|").map { cell in
        String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      guard cells.count >= 9, cells[0].hasPrefix("`"), cells[0].hasSuffix("`") else { continue }
      let count = cells[cells.count - 3].prefix { $0.isNumber }
      if let count = Int(count) { trips[String(cells[0].dropFirst().dropLast())] = count }
    }
    return trips
  }
}
