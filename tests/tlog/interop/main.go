// Reads a log with Go's own implementation of tiles, proofs and signed notes.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// folder reads tiles of height 8 where C2SP tlog-tiles puts them.
type folder struct{ root string }

func (f folder) Height() int                     { return 8 }
func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}
func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		path := "tile/" + strings.TrimPrefix(tile.Path(), "tile/8/")
		data, err := os.ReadFile(filepath.Join(f.root, path))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

type told struct {
	Size        int64
	Root        string
	Inclusion   map[int64][]string
	Consistency map[int64][]string
	Entries     int64
}

func texts(hashes []tlog.Hash) []string {
	out := []string{}
	for _, hash := range hashes {
		out = append(out, hash.String())
	}
	return out
}

// entries hashes every bundle and holds the records against the tree.
func entries(root string, tree tlog.Tree, reader tlog.HashReader) int64 {
	var count int64
	for count < tree.N {
		tile := tlog.Tile{H: 8, L: -1, N: count / 256, W: 256}
		if tree.N-count < 256 {
			tile.W = int(tree.N - count)
		}
		path := "tile/entries/" + strings.TrimPrefix(tile.Path(), "tile/8/data/")
		data, err := os.ReadFile(filepath.Join(root, path))
		must(err)
		var records []tlog.Hash
		var indexes []int64
		for len(data) > 0 {
			length := int(binary.BigEndian.Uint16(data))
			records = append(records, tlog.RecordHash(data[2:2+length]))
			indexes = append(indexes, tlog.StoredHashIndex(0, count))
			data = data[2+length:]
			count++
		}
		hashes, err := reader.ReadHashes(indexes)
		must(err)
		for at, hash := range hashes {
			if hash != records[at] {
				must(fmt.Errorf("entry %d", indexes[at]))
			}
		}
	}
	return count
}

func main() {
	root, vkey := os.Args[1], os.Args[2]
	if root == "sign" {
		skey, vkey, err := note.GenerateKey(nil, "go.example/log")
		must(err)
		signer, err := note.NewSigner(skey)
		must(err)
		signed, err := note.Sign(&note.Note{Text: os.Args[2] + "\n"}, signer)
		must(err)
		fmt.Println(vkey)
		os.Stdout.Write(signed)
		return
	}
	data, err := os.ReadFile(filepath.Join(root, "checkpoint"))
	must(err)
	verifier, err := note.NewVerifier(vkey)
	must(err)
	opened, err := note.Open(data, note.VerifierList(verifier))
	must(err)
	lines := bytes.Split([]byte(opened.Text), []byte("\n"))
	size, err := strconv.ParseInt(string(lines[1]), 10, 64)
	must(err)
	raw, err := base64.StdEncoding.DecodeString(string(lines[2]))
	must(err)
	tree := tlog.Tree{N: size}
	copy(tree.Hash[:], raw)
	reader := tlog.TileHashReader(tree, folder{root})
	out := told{size, tree.Hash.String(), map[int64][]string{}, map[int64][]string{}, 0}
	for _, argument := range os.Args[3:] {
		number, err := strconv.ParseInt(argument, 10, 64)
		must(err)
		proof, err := tlog.ProveRecord(size, number, reader)
		must(err)
		out.Inclusion[number] = texts(proof)
		if number > 0 {
			proof, err := tlog.ProveTree(size, number, reader)
			must(err)
			out.Consistency[number] = texts(proof)
		}
	}
	out.Entries = entries(root, tree, reader)
	must(json.NewEncoder(os.Stdout).Encode(out))
}
