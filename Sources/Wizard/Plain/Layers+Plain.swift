import Planning
import Preview
import Runner
import TerminalUI

extension FormScreen {
  var plain: PlainView {
    .form(title: "Step \(tab.rawValue + 1) of \(WizardTab.allCases.count): \(tab.title)", form.form)
  }
}

extension DefinitionScreen {
  var plain: PlainView {
    guard isInDetail else {
      let rows = rows.map { row in
        let detail = row.detail.isEmpty ? "" : "  " + row.detail
        guard case .group(let group) = row.subject else { return "   " + row.title + detail }
        return row.title + detail + (collapsed.contains(group) ? ", closed" : "")
      }
      return .list(title: "Step 3 of 6: Definition", rows: rows, selection: list.selection)
    }
    return .form(title: "Definition, \(itemTitle)", form.form)
  }
}

extension TestScreen {
  /// The form of a call, or its answer.
  var plain: PlainView {
    guard isInResponse, let call, let result = call.result else {
      return .form(title: "Step 4 of 6: Test", form)
    }
    let lines = ResponseLines.lines(of: result, view, sent: call.sent).map(\.text)
    let isChosen = view == .findings && !result.findings.isEmpty
    return .reading(
      title: "\(title(of: call, 0)), \(view.rawValue)",
      lines: lines.enumerated().map { $1 + (isChosen && $0 == chosenFinding ? "  (selected)" : "") })
  }
}

extension CreateScreen {
  var plain: PlainView { .form(title: "Step 5 of 6: Create", form) }
}

extension FlowScreen {
  var plain: PlainView {
    if isInDetail {
      return .form(title: "Flow, the step \(step(position)?.id ?? "")", form)
    }
    let texts = rows.map { row -> String in
      switch row {
      case .trigger(nil): return "Started by hand"
      case .add: return "Add an action"
      case .plan(let name): return "Open " + name
      case .trigger(let position?), .step(let position):
        guard let step = step(position) else { return "" }
        let outcome = FlowOutcome(results[position] ?? [], isRunning: running?.step == position)
        let summary = cards[step.operation]?.summary ?? step.operation
        return summary + (outcome.map { ", " + $0.words } ?? "")
      }
    }
    return .list(title: "Step 6 of 6: Flow", rows: texts, selection: list.selection)
  }
}

extension ChoiceLayer {
  var plain: PlainView { .list(title: title, rows: rowTexts, selection: selection) }
}

extension DialogLayer {
  var plain: PlainView {
    .dialog(title: dialog.title, message: dialog.message, buttons: dialog.buttons, focus: dialog.focus)
  }
}

extension PromptLayer {
  var plain: PlainView { .question(title: title, help: help, editor.text) }
}

extension TextLayer: TextHolder {
  var plain: PlainView { .text(title: title, editor.text) }

  mutating func hold(_ text: String) { editor.replaceAll(with: text) }
}

extension NodeEditorLayer: TextHolder {
  var plain: PlainView { .text(title: title, editor.text) }
}

extension HomeScreen {
  var plain: PlainView {
    .list(title: "conwiz, the connector wizard", rows: rowTexts, selection: list.selection)
  }
}

extension NewConnectorLayer {
  var plain: PlainView { .form(title: "New connector", form) }
}

extension SignInLayer {
  var plain: PlainView { isChoosing ? .form(title: "Sign in", form) : .drawn }
}
