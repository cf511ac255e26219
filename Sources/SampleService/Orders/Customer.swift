import JSONText

/// A customer of the sample shop, a choice of the dropdown.
struct Customer: Hashable, Sendable {
  /// The value that is sent.
  let id: String
  /// The name that is shown.
  let name: String

  /// The customers, in the order of the dropdown.
  static let all = [
    Customer(id: "adatum", name: "Adatum Corporation"),
    Customer(id: "fabrikam", name: "Fabrikam Residences"),
    Customer(id: "litware", name: "Litware Instruments"),
    Customer(id: "northwind", name: "Northwind Traders"),
    Customer(id: "tailspin", name: "Tailspin Toys"),
  ]

  /// The customer as the service answers it.
  var json: JSONFragment { ["id": .string(id), "name": .string(name)] }
}
