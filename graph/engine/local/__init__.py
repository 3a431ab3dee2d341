"""The local engine: ArcadeDB as a private child process, one supervisor for each home."""
