#!/usr/bin/env bash
# The hooks and the CI step as a newsroom would have them: the real pre-commit, the plain hook of docs/hooks.md, and the
# steps of docs/examples/copydesk.yml, in Git repositories in a temporary folder.
#
# Needs on the path: copydesk, git, python3 with venv; and the network, for pre-commit from PyPI.
# pre-commit fetches this project at HEAD, so .pre-commit-hooks.yaml is tested as committed.
set -euo pipefail

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Neither a hook that this runs in, nor the user's own settings, may reach into the repositories made here.
unset "${!GIT_@}" "${!PRE_COMMIT@}"
export GIT_CONFIG_GLOBAL="$folder/gitconfig" GIT_CONFIG_NOSYSTEM=1
export PRE_COMMIT_HOME="$folder/pre-commit" NO_COLOR=1
git config --file "$GIT_CONFIG_GLOBAL" safe.directory '*'

bad='The harbour master said the the boats would sail on Monday.'
good='The harbour master said the boats would sail on Monday.'
fault='copy/repeated-word'

# What failed, and what is to be known of it, a line each.
fail() {
  printf 'failed: %s\n' "$1"
  shift
  printf '%s\n' "$@"
  exit 1
}

# What is checked, the status that must come (0, or `not 0`, or a number), a text that the output must hold (none: ''),
# and the command. The output is left in $output.
expect() {
  local what=$1 wanted=$2 text=$3 status=0
  shift 3
  output=$("$@" 2>&1 </dev/null) || status=$?
  case $wanted in
    'not 0') [ "$status" -ne 0 ] ;;
    *) [ "$status" -eq "$wanted" ] ;;
  esac || fail "$what" "wanted status $wanted, got $status, from: $*" "$output"
  [[ $output == *"$text"* ]] || fail "$what" "wanted in the output: $text" "$output"
  echo "ok: $what"
}

new_repository() {
  git init --quiet "$1"
  cd "$1"
  git config user.name 'Night Desk'
  git config user.email 'desk@example.org'
}

story() {
  printf 'Ferries to sail again\n\n%s\n' "$2" >"$1"
  git add -- "$1"
}

for program in copydesk git python3; do
  command -v "$program" >/dev/null || fail "$program is not on the path"
done

# --- pre-commit

python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pre-commit
export PATH="$folder/venv/bin:$PATH"

expect 'the manifest of the hooks is well formed' 0 '' \
  pre-commit validate-manifest "$project/.pre-commit-hooks.yaml"

new_repository "$folder/with-pre-commit"
cat >.pre-commit-config.yaml <<YAML
repos:
  - repo: $project
    rev: $(git -C "$project" rev-parse HEAD)
    hooks:
      - id: copydesk-system
YAML
git add .pre-commit-config.yaml
expect 'pre-commit installs its hook' 0 'pre-commit installed' pre-commit install

story ferries.md "$bad"
expect 'pre-commit: a story with a fault is stopped' 1 "$fault" git commit --message 'Ferries'
[[ $output == *ferries.md:3:29* ]] || fail 'the place is named' 'wanted: ferries.md:3:29' "$output"
echo 'ok: pre-commit: the place is named'

story ferries.md "$good"
expect 'pre-commit: the mended story passes' 0 'Passed' git commit --message 'Ferries'

story archived.txt "$bad"
expect 'pre-commit: a text file with a fault is stopped' 1 "$fault" git commit --message 'From the archive'
printf '[files]\nexclude = ["archived.txt"]\n' >lint.toml
git add lint.toml
expect 'pre-commit: a file that lint.toml excludes passes' 0 'Passed' git commit --message 'From the archive'

story numbers.csv "$bad"
expect 'pre-commit: other files are not read' 0 'Skipped' git commit --message 'Numbers'

# --- the plain hook, as the page has it

new_repository "$folder/with-plain-hook"
hook=.git/hooks/pre-commit
mkdir -p .git/hooks
awk '/^```/ { on = 0 } /^#!\/bin\/sh$/ { on = 1 } on' "$project/docs/hooks.md" >"$hook"
chmod +x "$hook"
grep -q 'copydesk check' "$hook" || fail 'the plain hook stands in docs/hooks.md' "$(cat "$hook")"

story 'two ferries.md' "$bad"
expect 'plain hook: a story with a fault is stopped' 'not 0' "two ferries.md:3:29" git commit --message 'Ferries'
story 'two ferries.md' "$good"
expect 'plain hook: the mended story passes' 0 '' git commit --message 'Ferries'

mkdir -p -- news/today
story 'news/today/late ferries.txt' "$bad"
expect 'plain hook: a story in a folder is stopped' 'not 0' "$fault" git commit --message 'Late ferries'
git rm --quiet --cached -- 'news/today/late ferries.txt'
rm -r news
story numbers.csv "$bad"
expect 'plain hook: nothing to check passes' 0 '' git commit --message 'Numbers'
git rm --quiet -- 'two ferries.md'
expect 'plain hook: a story that goes passes' 0 '' git commit --message 'No ferries'

# --- what a CI step sees

new_repository "$folder/in-ci"
story ferries.md "$bad"
expect 'CI: a fault is status 1 and an annotation' 1 '::error file=ferries.md,line=3,' copydesk check --format github
story ferries.md "$good"
expect 'CI: a clean story is status 0' 0 '' copydesk check --format github
[[ $output != *::* ]] || fail 'CI: a clean story has no annotation' "$output"
echo 'ok: CI: a clean story has no annotation'

# The `run` steps of the workflow, each ended by a NUL; `cargo install` would want the network.
python - "$project/docs/examples/copydesk.yml" >"$folder/steps" <<'PYTHON'
import sys
import yaml

workflow = yaml.safe_load(open(sys.argv[1], encoding="utf-8"))
for job in workflow["jobs"].values():
    for step in job["steps"]:
        if "run" in step and "cargo install" not in step["run"]:
            print(step["run"], end="\0")
PYTHON
[ -s "$folder/steps" ] || fail 'the workflow has a step that runs without the network'
while IFS= read -r -d '' step; do
  story ferries.md "$bad"
  expect "workflow: a fault fails \`$step\`" 1 '::error file=ferries.md' bash -e -o pipefail -c "$step"
  story ferries.md "$good"
  expect "workflow: a clean story passes \`$step\`" 0 '' bash -e -o pipefail -c "$step"
done <"$folder/steps"
