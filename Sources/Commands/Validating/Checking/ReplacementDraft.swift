import ConnectorModel
import JSONText
import Validation

/// Works out which text of a file a quick fix replaces, as long as that is cheap and small.
///
/// Fixes that change both files, or build on steps of their own, are more than replacements of text. To lay out
/// new text like its neighbours takes a look at the whole file, so there is a budget for large ones.
struct ReplacementDraft {
  private static let largestText = 4096
  private static let budget = 24 * 1024 * 1024

  private let connector: Connector
  private var spent = 0

  init(_ connector: Connector) { self.connector = connector }

  /// The replacements within the file; empty when there is no simple form of them.
  mutating func edits(of fix: QuickFix, in file: ConnectorFile) -> [TextEdit] {
    guard let bytes = connector[file].bytes else { return [] }
    spent += bytes.count
    guard spent <= Self.budget, let steps = fix.edit(of: connector)?.steps, steps.count == 1,
      let step = steps.first, let edits = change(step, in: file)?.edits
    else { return [] }
    let isSmall = edits.allSatisfy { $0.replacement.count <= Self.largestText }
    return isSmall && edits.allSatisfy({ Self.isWholeText($0, in: bytes) }) ? edits : []
  }

  private func change(_ step: ConnectorEdit.Step, in file: ConnectorFile) -> TextChange? {
    switch step {
    case .json(file, let edit): change([edit], in: file)
    case .together(file, let edits): change(edits, in: file)
    case .text(file, let bytes): TextChange.difference(from: connector[file].bytes ?? [], to: bytes)
    default: nil
    }
  }

  private func change(_ edits: [JSONEdit], in file: ConnectorFile) -> TextChange? {
    guard let document = connector[file].document else { return nil }
    var parts: [TextEdit] = []
    for edit in edits {
      guard let change = try? document.change(for: edit) else { return nil }
      parts += change.edits
    }
    guard let change = TextChange(parts) else { return nil }
    // Two edits side by side may both reckon with the same comma.
    guard edits.count == 1 || FileContent(change.applied(to: document.bytes)).document != nil else {
      return nil
    }
    return change
  }

  /// Whether a replacement neither begins nor ends within a character, so that it has columns.
  private static func isWholeText(_ edit: TextEdit, in bytes: [UInt8]) -> Bool {
    let isBoundary = [edit.range.lowerBound, edit.range.upperBound].allSatisfy { offset in
      offset >= bytes.count || bytes[offset] & 0xC0 != 0x80
    }
    return isBoundary && String(validating: edit.replacement, as: UTF8.self) != nil
  }
}
