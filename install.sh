#!/bin/sh
# Installs the archc command from a release: proves its checksum first, and installs nothing where that is wrong.
#
#   ARCHC_FROM=… sh install.sh VERSION
#
# ARCHC_FROM         where the files of the release are: a folder, or an address that begins with https://
# ARCHC_VERSION      the version, instead of the argument
# ARCHC_INSTALL_DIR  where the command goes; default: ~/.local/bin
set -eu

fail() {
  echo "install.sh: $*" >&2
  exit 1
}

version=${1:-${ARCHC_VERSION:-}}
[ -n "$version" ] || fail "name a version: ARCHC_FROM=… sh install.sh 0.1.0"
case $version in
  *[!0-9A-Za-z.+-]*) fail "'$version' is no version" ;;
esac
from=${ARCHC_FROM:-}
[ -n "$from" ] || fail "set ARCHC_FROM to the folder or the https:// address that has the files of the release"
target=${ARCHC_INSTALL_DIR:-${HOME:?set HOME or ARCHC_INSTALL_DIR}/.local/bin}

case $(uname -s)-$(uname -m) in
  Linux-x86_64 | Linux-amd64) platform=linux-x64 ;;
  *) fail "there is no native file for $(uname -s) on $(uname -m); the .NET tool runs wherever .NET does: dotnet tool install archc" ;;
esac
file=archc-$version-$platform

work=$(mktemp -d)
staged=
trap 'rm -rf "$work" ${staged:+"$staged"}' EXIT
trap 'exit 1' HUP INT TERM

fetch() { # fetch NAME: a file of the release, into the folder of this run
  case $from in
    https://*)
      if command -v curl >/dev/null; then
        curl --proto '=https' --tlsv1.2 -fsSL -o "$work/$1" "${from%/}/$1" || fail "cannot fetch ${from%/}/$1"
      elif command -v wget >/dev/null; then
        wget -q -O "$work/$1" "${from%/}/$1" || fail "cannot fetch ${from%/}/$1"
      else
        fail "fetching needs curl or wget"
      fi
      ;;
    *://*) fail "ARCHC_FROM is a folder, or an address that begins with https://" ;;
    *) cp -- "$from/$1" "$work/$1" 2>/dev/null || fail "there is no $1 in $from" ;;
  esac
}

hash() { # hash FILE
  if command -v sha256sum >/dev/null; then
    sha256sum <"$1" | cut -d ' ' -f 1
  elif command -v shasum >/dev/null; then
    shasum -a 256 <"$1" | cut -d ' ' -f 1
  else
    fail "proving the checksum needs sha256sum or shasum"
  fi
}

fetch SHA256SUMS
fetch "$file"
expected=$(awk -v name="$file" '$2 == name || $2 == "*" name { print $1 }' "$work/SHA256SUMS")
[ -n "$expected" ] || fail "SHA256SUMS does not list $file; nothing was installed"
found=$(hash "$work/$file")
[ "$found" = "$expected" ] || fail "the checksum of $file is wrong; nothing was installed
  expected $expected
  found    $found"

mkdir -p -- "$target"
staged=$(mktemp "$target/.archc-XXXXXX")
cp -- "$work/$file" "$staged"
chmod 755 "$staged"
"$staged" --version >/dev/null 2>&1 || fail "$file does not start on this machine (it needs glibc); nothing was installed"
mv -f -- "$staged" "$target/archc"
staged=
echo "archc $version is $target/archc"
case ":${PATH:-}:" in
  *":$target:"*) ;;
  *) echo "$target is not on the PATH: add it, or call archc by its path" ;;
esac
