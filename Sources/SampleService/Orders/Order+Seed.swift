import JSONText

extension Order {
  /// The 25 orders that the shop opens with; they are the same each time.
  static let seed: [Order] = (1...25).map { number in
    let items = [
      "Desk lamp", "Bookshelf", "Office chair", "Notebook", "Coffee grinder", "Bicycle bell", "Globe",
    ]
    let cities = ["Lisbon", "Graz", "Utrecht", "Aarhus"]
    let customer = Customer.all[number * 3 % Customer.all.count]
    let statuses = ["open", "shipped", "open", "closed"]
    let day = number % 28 + 1
    return Order(
      id: number, status: statuses[number % statuses.count],
      fields: OrderFields([
        "customer": .string(customer.id), "item": .string(items[number % items.count]),
        "count": .number(String(number % 4 + 1)), "price": .number("\(number * 7 % 90 + 5).5"),
        "due": .string("2026-03-\(day < 10 ? "0" : "")\(day)T09:00:00Z"),
        "tags": number.isMultiple(of: 3) ? ["gift", "fragile"] : ["standard"],
        "shipping": [
          "street": .string("Market Street \(number)"), "city": .string(cities[number % cities.count]),
          "postalCode": .string(String(10_000 + number * 37)), "express": .boolean(number.isMultiple(of: 5)),
        ],
      ]))
  }
}
