#!/bin/sh
# Prints the whole schema: every object in order, as one script.
set -eu
cd "$(dirname "$0")/objects"
while read -r object; do
    printf -- '-- %s\n' "$object"
    cat "$object"
    echo
done < order
