/// The question before something is lost for good.
enum Confirmation {
  /// Whether the title was typed as it is.
  static func isTyped(_ title: String, id: String) -> Bool {
    let output = Output.current
    output.tell("This deletes '\(title)' (\(id)) for everybody. Type its title to go on:")
    return output.readLine().map { $0 == title } ?? false
  }
}
