# What both commands need: the program, the other engines, a browser. Sourced by bench/run and
# bench/relevance; leaves them at the root of the repository, the paths of corpora made absolute.
fail() { printf 'bench: %s\nhint: %s\n' "$1" "$2" >&2; exit 2; }

absolute=()
for argument in "$@"; do
  if [ -d "$argument" ]; then argument=$(cd "$argument" && pwd); fi
  absolute+=("$argument")
done
set -- "${absolute[@]}"
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

for command in java javac keytool node npm; do
  command -v "$command" >/dev/null || fail "'$command' is missing" "install a JDK 17 and Node 20.12 or later"
done
chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
[ -n "$chromium" ] || fail "no Chromium found" "install it, or name it: CHROMIUM=/path bench/run ..."
jar=$PWD/gen.jar
[ -f "$jar" ] || fail "gen.jar is missing" "run: mvn package"

target=$PWD/target/bench
classes=$target/classes
modules=$target/npm/node_modules
mkdir -p "$classes" "$target/npm"
if ! cmp -s bench/package-lock.json "$target/npm/installed"; then
  cp bench/package.json bench/package-lock.json "$target/npm/"
  npm ci --prefix "$target/npm" --ignore-scripts --no-audit --no-fund --loglevel=error
  cp bench/package-lock.json "$target/npm/installed"
fi
find bench/java -name '*.java' -print0 | xargs -0 javac -proc:none -cp "$jar" -d "$classes"
