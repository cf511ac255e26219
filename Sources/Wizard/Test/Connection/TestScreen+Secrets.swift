import Runner
import TerminalUI
import Transport

extension TestScreen {
  /// Whether the focus stands on a secret that has a value.
  var isOnSecret: Bool {
    guard !isInResponse, let field = form.focusedField else { return false }
    if revealed?.field == field.id { return true }
    if case .secret(let text) = field.kind { return !text.isEmpty }
    return false
  }

  /// Shows the secret that has the focus for ten seconds.
  mutating func reveal(_ context: inout AppContext) {
    guard isOnSecret, let id = form.focusedField?.id else { return }
    revealed = RevealedSecret(
      field: id, until: context.now + RevealedSecret.time, columns: context.room.columns)
    context.run(.wake(afterMilliseconds: RevealedSecret.time))
    context.say("the secret is in clear for \(RevealedSecret.time / 1000) s; any move hides it", .warning)
    rebuild(context)
  }

  /// Hides the secret that is shown.
  mutating func hideSecret() {
    guard let id = revealed?.field else { return }
    revealed = nil
    // At once, so that what is cut from here on counts as secret.
    form.setFields(form.fields.map { TestScreen.masked($0, id) })
    touch()
  }

  /// Hides it when its time is over.
  mutating func hideSecret(at now: Int, _ context: inout AppContext) {
    guard let revealed else { return }
    if now >= revealed.until || context.room.columns != revealed.columns {
      hideSecret()
    } else {
      context.run(.wake(afterMilliseconds: revealed.until - now))
    }
  }

  /// The form without what must not be seen any more.
  func shownForm(_ now: Int, columns: Int) -> Form {
    guard let revealed, now >= revealed.until || columns != revealed.columns else { return form }
    var form = form
    form.setFields(form.fields.map { TestScreen.masked($0, revealed.field) })
    return form
  }

  /// Whether a key types or moves within a field, so that a secret in clear may stay so.
  static func types(_ key: Key) -> Bool {
    switch key {
    case .character, .paste, .control: true
    case .named(let key): [.left, .right, .home, .end, .backspace, .delete].contains(key)
    case .alt(let letter): "bfdv".contains(letter)
    default: false
    }
  }

  private mutating func rebuild(_ context: AppContext) {
    guard let connector = context.workspace?.connector else { return }
    form.setFields(TestFields.fields(self, connector))
  }

  private static func masked(_ field: FormField, _ id: String) -> FormField {
    guard field.id == id, case .text(let text) = field.kind else { return field }
    var field = field
    field.kind = .secret(text)
    return field
  }
}
