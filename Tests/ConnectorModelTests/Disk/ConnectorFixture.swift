import ConnectorModel
import JSONText
import TestSupport

/// A connector of two small files in a folder of its own, with a state home beside it.
struct ConnectorFixture {
  let temporary = TemporaryFolder()
  let path: String
  let home: StateHome

  static let definition = """
    {
      "swagger": "2.0",
      "info": {"title": "Orders", "version": "1.0"},
      "paths": {}
    }

    """

  static let properties = """
    {"properties": {"iconBrandColor": "#123456", "connectionParameters": {}}}
    """

  init() {
    path = temporary.path + "/orders"
    home = StateHome(path: temporary.path + "/state/conwiz")
    temporary.write("orders/apiDefinition.swagger.json", ConnectorFixture.definition)
    temporary.write("orders/apiProperties.json", ConnectorFixture.properties)
  }

  func load() throws -> LoadedConnector { try ConnectorFolder.locate(path).load() }

  func read(_ name: String) -> String { temporary.text("orders/" + name) }

  static func settingTitle(_ title: String, key: String? = nil) -> ConnectorEdit {
    ConnectorEdit(
      title: "Set the title", coalescingKey: key, .definition,
      .set(JSONPointer(tokens: ["info", "title"]), .string(title)))
  }

  static func settingColor(_ color: String) -> ConnectorEdit {
    ConnectorEdit(
      title: "Set the colour", .properties,
      .set(JSONPointer(tokens: ["properties", "iconBrandColor"]), .string(color)))
  }
}
