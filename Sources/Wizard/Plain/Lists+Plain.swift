import ConnectorModel
import Importing
import TerminalUI
import Validation

extension FindingsLayer {
  var plain: PlainView {
    let texts = rows.map { row -> String in
      switch row {
      case .finding(let position):
        let finding = findings[position]
        let fix = finding.fix.map { "  Suggestion: \($0.title)" } ?? ""
        return
          "\(finding.severity.rawValue), \(finding.rule): \(finding.message)  At \(RulePage.placeText(finding)).\(fix)"
      case .group(let rule, let count, let severity): return "\(severity.rawValue), \(rule), \(count) times"
      }
    }
    return .list(title: "Findings", rows: texts, selection: list.selection)
  }
}

extension FindLayer {
  var plain: PlainView {
    .list(
      title: "Find anything",
      rows: hits.map { "\($0.target.kind.rawValue) \($0.target.title)  \($0.target.detail)" },
      selection: list.selection)
  }
}

extension HistoryLayer {
  var plain: PlainView {
    let rows = (["as it was opened"] + steps.map(\.title)).enumerated().map { position, title in
      title + (position == done ? ", you are here" : position > done ? ", undone" : "")
    }
    return .list(title: "Undo history", rows: rows, selection: list.selection)
  }
}

extension PaletteLayer {
  var plain: PlainView {
    .list(
      title: "Commands", rows: shown.map { $0.title + ($0.disabledReason.map { ", not now: \($0)" } ?? "") },
      selection: list.selection)
  }
}

extension FileBrowserLayer {
  var plain: PlainView {
    let rows = shown.map {
      $0.name + ($0.isConnectorFolder ? ", a connector" : $0.isFolder ? ", a folder" : "")
    }
    return .list(
      title: title + ", " + path + (failure.map { ", " + $0 } ?? ""), rows: rows, selection: list.selection)
  }
}

extension PickLayer {
  var plain: PlainView {
    .list(
      title: title, rows: shown.map { "\($0.title), \($0.side), \($0.detail)" }, selection: list.selection)
  }
}

extension RunLayer {
  var plain: PlainView {
    .list(title: title(0), rows: steps.map { line($0, 1000).0 }, selection: list.selection)
  }
}

extension CheckListLayer {
  var plain: PlainView {
    .checks(
      title: title,
      rows: options.shown.map { $0.label + (marked.contains($0.value) ? ", marked" : ", not marked") },
      selection: options.list.selection)
  }
}

extension ImportReviewLayer {
  var plain: PlainView {
    guard page == .operations else {
      return .list(
        title: "Report of the import", rows: notes.map { "\($0.message)  \($0.advice)" },
        selection: list.selection)
    }
    let texts = rows.map { row -> String in
      let kind = ImportReviewLayer.text(of: row.kind)
      return row.line + (row.isChosen ? ", marked" : ", not marked") + (kind.isEmpty ? "" : ".  " + kind)
    }
    return .checks(title: "Review of the import", rows: texts, selection: list.selection)
  }
}

extension AddressLayer {
  var plain: PlainView {
    .question(title: "Import from an address", help: failure ?? hint, editor.text)
  }
}

extension RawEditorLayer: TextHolder {
  var plain: PlainView { .text(title: "\(file.standardName) as text", editor.text) }

  mutating func hold(_ text: String) {
    editor.replaceAll(with: text)
    check()
  }
}
