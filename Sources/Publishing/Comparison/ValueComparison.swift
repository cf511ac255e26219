import ConnectorModel
import JSONText

/// Compares two values of a file place by place.
struct ValueComparison {
  let file: ConnectorFile

  /// Members of `oAuthSettings` that the service adds, changes or never gives back.
  private static let volatile: Set<String> = ["clientSecret", "redirectUrl"]
  /// Arrays whose order means nothing.
  private static let unordered: Set<String> = [
    "required", "tags", "schemes", "consumes", "produces", "scopes", "scriptOperations", "capabilities",
    "x-ms-apimTemplate-operationName",
  ]

  func differences(
    _ local: JSONValue, _ deployed: JSONValue, at pointer: JSONPointer
  ) -> [ConnectorDifference] {
    if local.means(deployed) { return [] }
    if local.isObject, deployed.isObject { return objects(local, deployed, at: pointer) }
    if local.isArray, deployed.isArray { return arrays(local, deployed, at: pointer) }
    return [difference(.changed, local, deployed, at: pointer)]
  }

  /// A member that one side may lack; an empty one is as good as none.
  func differences(
    member name: String, _ local: JSONValue?, _ deployed: JSONValue?, at pointer: JSONPointer
  ) -> [ConnectorDifference] {
    let isOfSignIn = file == .properties && pointer.parent?.last == "oAuthSettings"
    let isAdded = name == "redirectMode" && local == nil
    if isOfSignIn, ValueComparison.volatile.contains(name) || isAdded { return [] }
    switch (local, deployed) {
    case (nil, nil): return []
    case (let local?, let deployed?): return differences(local, deployed, at: pointer)
    case (let local?, nil): return isNothing(local) ? [] : [difference(.added, local, nil, at: pointer)]
    case (nil, let deployed?):
      return isNothing(deployed) ? [] : [difference(.removed, nil, deployed, at: pointer)]
    }
  }

  /// Null and, in the properties, empty containers: the service leaves them out or puts them in.
  private func isNothing(_ value: JSONValue) -> Bool {
    value.isNull || file == .properties && (value.isObject || value.isArray) && value.count == 0
  }

  private func objects(
    _ local: JSONValue, _ deployed: JSONValue, at pointer: JSONPointer
  ) -> [ConnectorDifference] {
    var found: [ConnectorDifference] = []
    for member in local.uniqueMembers {
      found += differences(
        member: member.key, member.value, deployed[member.key], at: pointer.appending(member.key))
    }
    for member in deployed.uniqueMembers where local[member.key] == nil {
      found += differences(member: member.key, nil, member.value, at: pointer.appending(member.key))
    }
    return found
  }

  private func arrays(
    _ local: JSONValue, _ deployed: JSONValue, at pointer: JSONPointer
  ) -> [ConnectorDifference] {
    let left = local.elements.map { $0 }
    let right = deployed.elements.map { $0 }
    if let known = ElementNames(left), let other = ElementNames(right) {
      return named(known, other, at: pointer)
    }
    if left.count == right.count, left.contains(where: { $0.isObject || $0.isArray }) {
      return zip(left, right).enumerated().flatMap { position, pair in
        differences(pair.0, pair.1, at: pointer.appending(position))
      }
    }
    if left.count == right.count, sorted(left) == sorted(right) {
      // The address of the service begins with the first scheme.
      let isAddress = pointer.tokens == ["schemes"] && !(left.first?.means(right[0]) ?? true)
      guard isAddress || !ValueComparison.unordered.contains(pointer.last ?? "") else { return [] }
      return [difference(.reordered, local, deployed, at: pointer)]
    }
    return [difference(.changed, local, deployed, at: pointer)]
  }

  /// Elements that have names are compared with those of the same name, wherever they stand.
  private func named(
    _ local: ElementNames, _ deployed: ElementNames, at pointer: JSONPointer
  ) -> [ConnectorDifference] {
    var found: [ConnectorDifference] = []
    for (position, element) in local.elements.enumerated() {
      let place = pointer.appending(position)
      if let other = deployed.element(named: local.names[position]) {
        found += differences(element, other, at: place)
      } else {
        found.append(difference(.added, element, nil, at: place))
      }
    }
    for (position, element) in deployed.elements.enumerated()
    where local.element(named: deployed.names[position]) == nil {
      found.append(difference(.removed, nil, element, at: pointer.appending(position)))
    }
    let common = deployed.names.filter { local.element(named: $0) != nil }
    if local.names.filter({ deployed.element(named: $0) != nil }) != common {
      found.append(
        ConnectorDifference(
          subject: .place(Place(file, pointer)), change: .reordered, local: nil, deployed: nil))
    }
    return found
  }

  private func sorted(_ values: [JSONValue]) -> [String] { values.map { JSONFragment($0).text }.sorted() }

  private func difference(
    _ change: ConnectorDifference.Change, _ local: JSONValue?, _ deployed: JSONValue?, at pointer: JSONPointer
  ) -> ConnectorDifference {
    ConnectorDifference(
      subject: .place(Place(file, pointer)), change: change, local: local.map { JSONFragment($0) },
      deployed: deployed.map { JSONFragment($0) })
  }
}
