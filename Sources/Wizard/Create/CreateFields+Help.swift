import Transport

/// What the Create step says about its fields.
extension CreateFields {
  static func hint(_ id: String, _ screen: CreateScreen) -> String {
    switch id {
    case "account": "Enter chooses who calls, signs in with a code on any device, or signs out"
    case "cloud": "Left and Right choose the cloud; each has its own addresses and sign-in"
    case "environment": "Enter lists your environments"
    case "target": "Enter chooses the connector to update, or to make a new one"
    case "secret":
      screen.secret.count == 0
        ? (screen.target == .new
          ? "The OAuth client secret: it is kept nowhere; without one nobody can sign in"
          : "The OAuth client secret: it is kept nowhere; without one the stored one may be lost")
        : "The OAuth client secret goes into every OAuth parameter; it is kept nowhere"
    case "send": "Enter or F5 asks first, then sends"
    case "compare": "Enter or c fetches the registered connector and lists what an update would change"
    case "download": "Enter brings the registered connector back, over this one or into another folder"
    case "portal": "Enter shows the whole address of the connectors in the maker portal, and copies it"
    case "certification list": "Space lists what only certification refuses"
    case "more findings": "Enter lists all findings"
    case let id where id.hasPrefix("obstacle ") || id.hasPrefix("certification "): "Enter goes to its field"
    case let id where id.hasPrefix("file "): "What the file has on disk is sent; ^S saves"
    case "icon": "icon.png of the folder, or the file that settings.json names"
    case "script": "script.csx of the folder, or the file that settings.json names"
    default: ""
    }
  }

  static let help = HelpTopic(
    title: "Create",
    lines: [
      "Registers the connector with Power Platform, and updates it there: choose who calls, the environment, and the"
        + " connector to update or Create a new one; F5 asks, then sends.",
      "",
      "What the service refuses, such as stackOwner, is not sent and stays in the file. The client secret of an OAuth"
        + " connector is asked for here each time; it goes into every OAuth parameter and is kept nowhere. Without it"
        + " nobody can sign in to a new connector, and an update may lose the one that is stored.",
      "",
      "A creation whose answer is lost is never sent twice: the next one looks for the connector first. Afterwards"
        + " settings.json in the folder says where the connector is, and F5 updates it.",
      "",
      "c compares with what is registered. What the service says of single places stands on their fields; ^N walks"
        + " them. Esc stops what runs.",
    ])
}
