package org.lectern.cli;

/** Tells a person how far a run is. Thread-safe. */
interface Progress {
  /** Says nothing. */
  Progress SILENT =
      new Progress() {
        @Override
        public void begin(String what, int total) {}

        @Override
        public void step() {}

        @Override
        public void end() {}
      };

  /**
   * Begins a part of the run.
   *
   * @param what what is being done, such as {@code Reading}
   * @param total how many steps there will be; 0 if that cannot be said
   */
  void begin(String what, int total);

  /** One step is done. */
  void step();

  /** The run is over; what was drawn goes away. */
  void end();
}
