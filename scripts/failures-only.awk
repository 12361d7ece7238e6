# Of jest's verbose output: the verdict on every test, tables, and all that a suite which failed has printed.
/^(PASS|FAIL) / {
  if ($1 == "FAIL") printf "%s", held
  held = ""
  print
  fflush()
  next
}
/^ +(✓|✕|○) / { print; next }
/^\| / { print; next }
{ held = held $0 "\n" }
END { printf "%s", held }
