import ConnectorModel

extension Place {
  /// Reads a POINTER of the command line.
  init(argument text: String) throws(CommandFailure) {
    guard let place = Place(text) else {
      throw CommandFailure(
        .usage,
        "'\(text)' is not a JSON pointer; write '' for the whole file or tokens such as /info/title "
          + "(~1 for a slash in a name, ~0 for a tilde), with properties: before it for apiProperties.json.")
    }
    self = place
  }
}
