package import ConnectorModel
import JSONText
import Wizard

/// What every field of every form promises about the edits it makes.
package struct FieldPromises {
  private let connector: Connector
  /// How many edits were tried.
  package private(set) var edits = 0

  /// Tries fields on a connector.
  package init(_ connector: Connector) { self.connector = connector }

  /// The promises that the fields of a form break, in sentences.
  package mutating func broken(by form: FormWalk.Form) -> [String] {
    var broken: [String] = []
    var ids: Set<String> = []
    for field in form.fields {
      if !ids.insert(field.id).inserted, field.kind != .section {
        broken.append("\(form.name): two fields are called \(field.id)")
      }
      guard field.disabledReason == nil else { continue }
      for trial in FieldTrial.trials(of: field) {
        broken += check(trial, of: field, form).map {
          "\(form.name), \(field.label) <- \(trial.words): \($0)"
        }
      }
    }
    return broken
  }

  private mutating func check(_ trial: FieldTrial, of field: ModelField, _ form: FormWalk.Form) -> [String] {
    let edit: ConnectorEdit
    do throws(ConnectorEditError) {
      edit = try trial.make(connector)
    } catch {
      if isFair(error) { return [] }
      return ["no edit: \(error.message)"]
    }
    var session = EditSession(connector)
    do throws(ConnectorEditError) {
      guard try session.perform(edit) else { return [] }
    } catch {
      if isFair(error) { return [] }
      return ["not carried out: \(error.message)"]
    }
    edits += 1
    var broken: [String] = []
    for file in ConnectorFile.allCases where connector[file].syntaxError == nil {
      if let error = session.connector[file].syntaxError {
        broken.append("not JSON afterwards: \(error.message)")
      }
    }
    if broken.isEmpty {
      broken +=
        trial.shows.flatMap { shown in
          guard let after = form.remake(session.connector).first(where: { $0.id == field.id }) else {
            return nil
          }
          return after.kind == shown ? nil : "the field then shows \(after.kind)"
        }.map { [$0] } ?? []
      broken += wide(edit, field, session.connector)
    }
    _ = session.undo()
    for file in ConnectorFile.allCases where session.connector[file].bytes != connector[file].bytes {
      broken.append("undo does not give the bytes of \(file) back")
    }
    return broken
  }

  /// Whether a field may say no like this: for a reason of its own, or since the file cannot take a member there.
  private func isFair(_ error: ConnectorEditError) -> Bool {
    switch error {
    case .refused, .json(_, .notAnObject): true
    case .noDocument(let file): connector[file].document == nil
    case .json: false
    }
  }

  /// An edit of one value that was there changes nothing but the lines of that value.
  private func wide(_ edit: ConnectorEdit, _ field: ModelField, _ after: Connector) -> [String] {
    guard edit.steps.count == 1, case .json(let file, .set(let pointer, _))? = edit.steps.first,
      let old = connector.value(at: Place(file, pointer)), let new = after.value(at: Place(file, pointer)),
      let before = connector[file].bytes, let changed = after[file].bytes
    else { return [] }
    let head = before[..<old.range.lowerBound] == changed[..<new.range.lowerBound]
    let tail = before[old.range.upperBound...].elementsEqual(changed[new.range.upperBound...])
    return head && tail ? [] : ["the edit reaches beyond the value at \(pointer)"]
  }
}
