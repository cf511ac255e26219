/// Names that are taken, and new ones made of them by a number; names that differ only in case are one.
///
/// The numbers go on where they have come to for a name: to begin at 2 each time takes time that grows with the
/// square of how often a name is wanted.
struct FreeNames {
  private var taken: Set<String> = []
  private var next: [String: Int] = [:]

  /// Notes a name; false when it is taken already.
  mutating func insert(_ name: String) -> Bool { taken.insert(name.lowercased()).inserted }

  /// The name, or `stem` with the first number from 2 on that makes it free.
  mutating func take(_ name: String, stem: String) -> String {
    guard !insert(name) else { return name }
    let key = stem.lowercased()
    var number = next[key] ?? 2
    while !insert(stem + String(number)) { number += 1 }
    next[key] = number + 1
    return stem + String(number)
  }

  /// The name, or the name with the first number from 2 on that makes it free.
  mutating func take(_ name: String) -> String { take(name, stem: name) }
}
