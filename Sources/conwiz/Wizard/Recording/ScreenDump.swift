import TerminalUI
import Wizard

/// The wizard without a terminal: keys are pressed, each after the work of the one before, and the screen is printed.
struct ScreenDump {
  private var run: PlainRun
  private let glyphs: Glyphs

  init(_ options: WizardOptions, _ size: Size) {
    run = PlainRun(options, nil, size: size)
    run.isSilent = true
    glyphs = options.ascii ? .ascii : .unicode
  }

  /// Plays a script, prints the screen, and returns the exit code.
  func run(_ script: KeyScript) -> Int32 {
    var run = run
    run.perform(run.session.start())
    run.settle()
    for key in script.keys where !run.session.state.isEnding {
      run.perform(run.session.replay(key))
      run.settle()
    }
    if run.session.state.startFailure == nil {
      FileDescriptorOutput.standardOutput.write(run.session.state.draw(glyphs: glyphs).text() + "\n")
    }
    return run.finish(keepDraft: false) ?? 0
  }
}
