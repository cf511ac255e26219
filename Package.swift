// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// A target of ours; the arrows point down only, and `HouseTests` holds the imports against them.
func room(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of a target.
func tests(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: settings)
}

let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "conwiz",
  products: [.executable(name: "conwiz", targets: ["conwiz"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // The two rooms where C stays.
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),

    // What a connector is.
    room("Environment"),
    room("SafeText"),
    room("JSONText"),
    room("YAMLReading", "JSONText", "Yams"),
    room("ConnectorModel", "Environment", "JSONText"),

    // What can be done with it.
    room("Transport", "Environment", "CCurl", "SafeText"),
    room("Validation", "ConnectorModel", "JSONText", "SafeText"),
    room("Importing", "ConnectorModel", "YAMLReading", "JSONText", "SafeText", "Transport"),
    room("SignIn", "Transport", "JSONText", .product(name: "Crypto", package: "swift-crypto")),
    room(
      "Runner", "Environment", "ConnectorModel", "Validation", "SignIn", "Transport", "JSONText", "SafeText"),
    room("Planning", "YAMLReading", "Runner", "JSONText"),
    room("Publishing", "ConnectorModel", "Validation", "SignIn", "Transport", "JSONText"),
    room("Preview", "ConnectorModel", "Runner", "JSONText", "SafeText"),
    room("Listening", "Transport", "FlyingFox"),
    room("Processes"),
    room("SampleService", "ConnectorModel", "Listening", "Transport", "JSONText"),

    // The two faces: a terminal for people, subcommands for build servers.
    room("TerminalUI", "SafeText"),
    room("Curses", "Environment", "TerminalUI", "CNcurses"),
    room(
      "Wizard", "TerminalUI", "SafeText", "ConnectorModel", "JSONText", "Validation", "Importing", "Runner",
      "SignIn", "Planning", "Publishing", "Preview", "Transport"),
    room(
      "Commands", "Environment", "SafeText", "ConnectorModel", "JSONText", "Validation", "Importing",
      "Runner", "SignIn",
      "Planning", "Publishing", "Preview", "Listening", "Processes", "Transport", "YAMLReading", "Yams",
      arguments),
    room("Settings", "Environment", "Wizard", "Curses", "TerminalUI", "YAMLReading", "JSONText"),
    .executableTarget(
      name: "conwiz",
      dependencies: [
        "Commands", "Settings", "Curses", "Wizard", "TerminalUI", "Environment", "SafeText", "ConnectorModel",
        "Validation", "Importing",
        "Runner", "SignIn", "Planning", "Publishing", "Preview", "Listening", "Processes", "Transport",
        "SampleService",
        arguments,
      ], swiftSettings: settings),

    // Tests, and what they share.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .target(name: "LoopbackService", path: "Tests/LoopbackService", swiftSettings: settings),
    .target(
      name: "CorpusConnectors", dependencies: ["ConnectorModel", "TestSupport"],
      path: "Tests/CorpusConnectors", swiftSettings: settings),
    .systemLibrary(name: "CVTerm", path: "Tests/CVTerm", providers: [.apt(["libvterm-dev"])]),
    .target(
      name: "TerminalTestSupport", dependencies: ["CVTerm"], path: "Tests/TerminalTestSupport",
      swiftSettings: settings),
    .executableTarget(
      name: "CursesProbe", dependencies: ["Curses", "TerminalUI"], path: "Tests/CursesProbe",
      swiftSettings: settings),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Preview", "JSONText", "ConnectorModel", "Validation", "TerminalUI", "Wizard", "TestSupport",
      ],
      path: "Tests/Benchmarks", swiftSettings: settings),
    .executableTarget(
      name: "ImportBenchmark", dependencies: ["Importing", "TestSupport"], path: "Tests/ImportBenchmark",
      swiftSettings: settings),
    .executableTarget(
      name: "CallBenchmark",
      dependencies: ["CCurl", "ConnectorModel", "JSONText", "LoopbackService", "Runner", "Transport"],
      path: "Tests/CallBenchmark", swiftSettings: settings),
    .executableTarget(
      name: "RuleHits",
      dependencies: ["JSONText", "ConnectorModel", "CorpusConnectors", "Validation", "TestSupport"],
      path: "Tests/RuleHits", swiftSettings: settings),
    .target(
      name: "ConnectorMutations", dependencies: ["JSONText", "ConnectorModel", "Validation"],
      path: "Tests/ConnectorMutations", swiftSettings: settings),
    .executableTarget(
      name: "MutationRun",
      dependencies: [
        "ConnectorModel", "CorpusConnectors", "Validation", "ConnectorMutations", "TestSupport",
      ],
      path: "Tests/MutationRun", swiftSettings: settings),
    .target(
      name: "FuzzSubjects",
      dependencies: [
        "ConnectorModel", "Curses", "Importing", "JSONText", "Planning", "Runner", "TerminalUI", "Validation",
        "YAMLReading",
      ], path: "Tests/FuzzSubjects", swiftSettings: settings),
    .target(
      name: "FormWalk", dependencies: ["Wizard", "ConnectorModel", "JSONText"], path: "Tests/FormWalk",
      swiftSettings: settings),
    .executableTarget(
      name: "FormRun", dependencies: ["FormWalk", "ConnectorModel", "CorpusConnectors"],
      path: "Tests/FormRun", swiftSettings: settings),
    .executableTarget(
      name: "ByteTable", dependencies: ["TerminalTestSupport", "TestSupport"], path: "Tests/ByteTable",
      swiftSettings: settings),
    .executableTarget(
      name: "PaintBenchmark", dependencies: ["TerminalTestSupport"], path: "Tests/PaintBenchmark",
      swiftSettings: settings),
    .target(
      name: "KeyWalk",
      dependencies: [
        "Wizard", "TerminalUI", "ConnectorModel", "Importing", "JSONText", "Publishing", "Runner", "SafeText",
        "SignIn", "Transport", "Validation", "TestSupport",
      ], path: "Tests/KeyWalk", swiftSettings: settings),
    .executableTarget(
      name: "KeyRun", dependencies: ["KeyWalk", "ConnectorModel", "CorpusConnectors"],
      path: "Tests/KeyRun", swiftSettings: settings),
    tests("JSONTextTests", "JSONText"),
    tests("ConnectorModelTests", "ConnectorModel", "JSONText", "CorpusConnectors"),
    tests(
      "ValidationTests", "Validation", "ConnectorModel", "JSONText", "ConnectorMutations", "CorpusConnectors"),
    tests(
      "ImportingTests", "Importing", "ConnectorModel", "YAMLReading", "JSONText", "Validation", "Transport"),
    tests("YAMLReadingTests", "YAMLReading", "JSONText"),
    tests("TransportTests", "Transport", "SafeText", "LoopbackService"),
    .target(
      name: "AuthorizationServer",
      dependencies: ["Transport", "FlyingFox", .product(name: "Crypto", package: "swift-crypto")],
      path: "Tests/AuthorizationServer", swiftSettings: settings),
    tests("SignInTests", "SignIn", "Transport", "JSONText", "AuthorizationServer"),
    tests(
      "RunnerTests", "Runner", "ConnectorModel", "Validation", "SignIn", "Transport", "JSONText",
      "CorpusConnectors", "LoopbackService"),
    tests("PlanningTests", "Planning", "Runner", "JSONText"),
    tests(
      "PublishingTests", "Publishing", "ConnectorModel", "Validation", "SignIn", "Transport", "JSONText",
      "CorpusConnectors"),
    tests("PreviewTests", "Preview", "ConnectorModel", "Runner", "JSONText", "SafeText", "CorpusConnectors"),
    tests(
      "SampleServiceTests", "SampleService", "ConnectorModel", "Validation", "Runner", "Transport", "JSONText"
    ),
    tests("ProcessesTests", "Processes"),
    tests("ListeningTests", "Listening", "Transport"),
    tests("SafeTextTests", "SafeText"),
    tests("SettingsTests", "Settings", "Wizard", "Curses", "TerminalUI", "YAMLReading", "JSONText"),
    tests("TerminalUITests", "TerminalUI", "SafeText"),
    tests("CursesTests", "Curses", "TerminalUI", "TerminalTestSupport", "CursesProbe"),
    tests(
      "WizardTests", "Wizard", "TerminalUI", "ConnectorModel", "JSONText", "Validation", "Importing",
      "Runner", "SignIn", "Planning", "Publishing", "Preview", "Transport", "SafeText", "FormWalk",
      "KeyWalk", "CorpusConnectors"),
    tests(
      "CommandsTests", "Commands", "ConnectorModel", "JSONText", "Validation", "Runner", "SignIn",
      "Publishing",
      "Preview", "Processes", "Transport", "AuthorizationServer", "LoopbackService"),
    tests(
      "ConwizTests", "conwiz", "Wizard", "ConnectorModel", "Importing", "JSONText", "Planning", "Runner"),
    tests("FuzzTests", "FuzzSubjects"),
    tests("HouseTests"),
    tests("EndToEndTests", "TerminalTestSupport", "LoopbackService", "conwiz"),
  ])

// Fuzz targets need libFuzzer, which comes with the toolchain but takes flags that ordinary builds must not have.
if Context.environment["CONWIZ_FUZZ"] != nil {
  package.targets += [
    .systemLibrary(name: "CFuzzer", path: "Tests/CFuzzer"),
    .executableTarget(
      name: "FuzzValidation",
      dependencies: ["CFuzzer", "ConnectorModel", "Validation", "ConnectorMutations"],
      path: "Tests/FuzzValidation", swiftSettings: settings,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
    .executableTarget(
      name: "FuzzInputs",
      dependencies: ["CFuzzer", "FuzzSubjects"], path: "Tests/FuzzInputs", swiftSettings: settings,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
  ]
}
