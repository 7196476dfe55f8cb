// Reads and writes logs with the implementations of others: Go's own (golang.org/x/mod/sumdb) and
// those of transparency-dev.
package main

import (
	"encoding/json"
	"fmt"
	"os"
)

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func check(holds bool, what string) {
	if !holds {
		must(fmt.Errorf("%s", what))
	}
}

func say(value any) {
	must(json.NewEncoder(os.Stdout).Encode(value))
}

func main() {
	arguments := os.Args[2:]
	switch os.Args[1] {
	case "read":
		say(read(arguments[0], arguments[1], arguments[2:]))
	case "write":
		say(write(arguments[0], arguments[1]))
	case "proof":
		say(prove(arguments[0], arguments[1], arguments[2], arguments[3]))
	}
}
