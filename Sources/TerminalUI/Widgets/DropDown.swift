/// A list that opens over a screen to choose one value from: typing filters, digits pick.
package struct DropDown: Hashable, Sendable {
  /// One value to choose.
  package struct Item: Hashable, Sendable {
    /// What is shown.
    package let label: String
    /// What is said about it at the right edge.
    package let detail: String
    /// Why it cannot be chosen, nil when it can.
    package let disabledReason: String?

    /// Makes a value to choose.
    package init(_ label: String, detail: String = "", disabledReason: String? = nil) {
      self.label = label
      self.detail = detail
      self.disabledReason = disabledReason
    }
  }

  /// What a key did.
  package enum Event: Hashable, Sendable {
    /// The selection moved or the filter changed.
    case handled
    /// A value was taken, by its position among all items.
    case chose(Int)
    /// The value cannot be chosen, for a reason.
    case refused(String)
    /// The list was left without a choice.
    case closed
  }

  /// The title.
  package let title: String
  /// Everything that can be chosen.
  package let items: [Item]
  /// What the labels in sight contain.
  package private(set) var filter = ""
  /// The positions of the items in sight.
  private(set) var shown: [Int]
  private(set) var list = ListState()

  /// Opens a list with one of its items selected.
  package init(title: String, items: [Item], selected: Int? = nil) {
    self.title = title
    self.items = items
    shown = Array(items.indices)
    list.setCount(items.count)
    list.select(selected ?? 0)
  }

  /// Handles a key; nil when it means nothing to the list.
  ///
  /// `page` is the number of rows in sight.
  package mutating func handle(_ key: Key, page: Int) -> Event? {
    switch key {
    case .named(.escape):
      guard !filter.isEmpty else { return .closed }
      setFilter("")
    case .named(.enter), .named(.tab): return take(list.selection)
    case .character(let character):
      if filter.isEmpty, let digit = digit(of: character) { return take(digit - 1) }
      setFilter(filter + String(character))
    case .named(.backspace), .control("h"): setFilter(String(filter.dropLast()))
    case .control("u"): setFilter("")
    default: return list.handle(key, page: page) ? .handled : nil
    }
    return .handled
  }

  /// The digit that picks a row, nil beyond the ninth and while a filter is typed.
  func digit(ofRow row: Int) -> Int? { filter.isEmpty && row < 9 ? row + 1 : nil }

  private func digit(of character: Character) -> Int? {
    guard character.isASCII, let digit = character.wholeNumberValue, digit >= 1, digit <= shown.count else {
      return nil
    }
    return digit
  }

  private func take(_ row: Int) -> Event {
    guard shown.indices.contains(row) else { return .handled }
    return items[shown[row]].disabledReason.map { .refused($0) } ?? .chose(shown[row])
  }

  private mutating func setFilter(_ text: String) {
    let selected = shown.indices.contains(list.selection) ? shown[list.selection] : nil
    filter = text
    let wanted = text.lowercased()
    shown = items.indices.filter { wanted.isEmpty || items[$0].label.lowercased().contains(wanted) }
    list.setCount(shown.count)
    list.select(shown.firstIndex { $0 == selected } ?? 0)
  }
}
