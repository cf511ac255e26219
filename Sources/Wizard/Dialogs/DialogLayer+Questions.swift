import ConnectorModel
import SafeText

/// The questions and messages of the wizard, each with its way out.
extension DialogLayer {
  static func failure(title: String, _ message: String) -> DialogLayer {
    DialogLayer(title: title, message: message, buttons: [Button("Close")])
  }

  /// What is asked of unsaved changes; `first` is done with every answer but Cancel.
  static func unsaved(closing: Bool, keepsDrafts: Bool, first: [AppRequest] = []) -> DialogLayer {
    let after: AppRequest.AfterSave = closing ? .close : .quit
    let leave: AppRequest = closing ? .closeNow : .quitNow(keepDraft: false)
    let canKeep = !closing && keepsDrafts
    var buttons = [Button("Save", first + [.save(then: after)])]
    if canKeep { buttons.append(Button("Keep draft", first + [.quitNow(keepDraft: true)])) }
    buttons += [Button("Discard", first + [.run(.discardDraft), leave]), Button("Cancel")]
    let draft = canKeep ? " Keep draft leaves the files alone and offers the changes the next time." : ""
    return DialogLayer(
      title: "Unsaved changes", message: "The connector has changes that are not saved." + draft,
      buttons: buttons)
  }

  static func unsavedFlow(closing: Bool) -> DialogLayer {
    DialogLayer(
      title: "Unsaved flow", message: "The flow has changes that are not saved.",
      buttons: [
        Button("Save", .saveFlow(closing: closing)),
        Button("Drop them", .dropFlow(closing: closing)),
        Button("Cancel"),
      ])
  }

  private static let changedTitle = "Changed on disk"

  /// Whether it asks what to do about files that are not what was read.
  var asksAboutDisk: Bool { title == DialogLayer.changedTitle }

  static func changedOnDisk(_ files: [ConnectorFile]) -> DialogLayer {
    let names = files.map(\.standardName).joined(separator: " and ")
    return DialogLayer(
      title: changedTitle,
      message:
        "\(names) was changed, moved or removed on disk since it was read. Nothing was written. Overwrite puts what"
        + " you see in its place; Reload drops your unsaved changes; Compare shows what differs.",
      buttons: [
        Button("Overwrite", .overwrite(files)), Button("Reload", .reloadNow),
        Button("Compare", .compareWithDisk), Button("Cancel"),
      ], focus: 3)
  }

  /// What is asked where the files are to be read again and are no longer there.
  static func gone(_ path: String) -> DialogLayer {
    DialogLayer(
      title: "Nothing to read",
      message: "\(path) was removed or moved while it was open. What you see is all there is of it.",
      buttons: [
        Button("Write it again", .overwrite(ConnectorFile.allCases)),
        Button("Save a copy", .command(.saveCopy)), Button("Close"),
      ], focus: 2)
  }

  /// What is asked where the folder has another path than the one it was opened by.
  static func moved(to path: String) -> DialogLayer {
    DialogLayer(
      title: "The folder was renamed",
      message: "It is '\(path)' now. Go on there takes your unsaved changes along; saving then writes there.",
      buttons: [
        Button("Go on there", .goOn(path: path)),
        Button("Write it here again", .overwrite([])), Button("Cancel"),
      ])
  }

  /// Why the files could not be written, with the way around it.
  static func notSaved(_ reason: String) -> DialogLayer {
    DialogLayer(
      title: "Not saved", message: reason,
      buttons: [Button("Save a copy", .command(.saveCopy)), Button("Close")], focus: 1)
  }

  /// What is asked where the files on disk are others, and nothing here would be lost.
  static func newerOnDisk(_ files: [ConnectorFile]) -> DialogLayer {
    let names = files.map(\.standardName).sorted().joined(separator: " and ")
    return DialogLayer(
      title: changedTitle,
      message:
        "\(names) changed on disk since it was read, and you have no unsaved changes. Reload reads it again.",
      buttons: [Button("Reload", .reloadNow), Button("Compare", .compareWithDisk), Button("Cancel")])
  }

  static func reload() -> DialogLayer {
    DialogLayer(
      title: "Reload", message: "Reading the files again drops the changes that are not saved.",
      buttons: [Button("Reload", .reloadNow), Button("Cancel")], focus: 1)
  }

  static func recover(_ draft: RecoveredDraft) -> DialogLayer {
    let count = draft.editCount
    let it = count == 1 ? "it" : "them"
    let way =
      draft.isBaseCurrent
      ? "Restore puts \(it) back, with the undo history; nothing is written until you save."
      : "The files have changed since then: Restore puts the earlier text in the place of all of that, as one step of"
        + " undo; nothing is written until you save, which asks first."
    return DialogLayer(
      title: "Unsaved work found",
      message:
        "An earlier session left \(count.counted("unsaved change")) of this connector"
        + " behind, \(age(draft.secondsSinceWritten)). " + way,
      buttons: [
        Button("Restore", .restoreDraft), Button("Restore, compare", .restoreDraft, .command(.changes)),
        Button("Discard", .discardDraft), Button("Decide later"),
      ])
  }

  /// How long ago something was, in the largest unit that says enough.
  private static func age(_ seconds: Int) -> String {
    for (length, name) in [(86_400, "day"), (3600, "hour"), (60, "minute")] where seconds >= length {
      let count = seconds / length
      return "\(count.counted(name)) ago"
    }
    return "less than a minute ago"
  }

  static func missingProperties() -> DialogLayer {
    DialogLayer(
      title: "apiProperties.json is missing",
      message:
        "The folder has no apiProperties.json, which holds the icon colour, the security and the policies."
        + " It can be made now; that is an edit that undo takes back, and saved with the rest.",
      buttons: [Button("Make it", .command(.makeProperties)), Button("Not now")])
  }

  /// What is asked before a connector is written where other things stand.
  static func folderTaken(_ folder: String, _ names: [String], _ joining: Effect) -> DialogLayer {
    let shown = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " and more" : "")
    return confirm(
      title: "The folder is not empty",
      "\(folder) holds other things already: \(shown). They stay as they are; the connector's files would join them.",
      verb: "Write into it", .run(joining))
  }

  static func confirm(title: String, _ message: String, verb: String, _ request: AppRequest) -> DialogLayer {
    DialogLayer(title: title, message: message, buttons: [Button(verb, request), Button("Cancel")], focus: 1)
  }
}
