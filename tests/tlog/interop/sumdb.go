package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
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
		data, err := os.ReadFile(filepath.Join(f.root, place(tile)))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func place(tile tlog.Tile) string {
	path := strings.TrimPrefix(tile.Path(), "tile/8/")
	if tile.L < 0 {
		return "tile/entries/" + strings.TrimPrefix(path, "data/")
	}
	return "tile/" + path
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

// read opens a log and proves what it is asked to.
func read(root, vkey string, places []string) told {
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
	for _, text := range places {
		number, err := strconv.ParseInt(text, 10, 64)
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
	return out
}

// entries hashes every bundle and holds the records against the tree.
func entries(root string, tree tlog.Tree, reader tlog.HashReader) int64 {
	var count int64
	for count < tree.N {
		width := min(256, tree.N-count)
		tile := tlog.Tile{H: 8, L: -1, N: count / 256, W: int(width)}
		data, err := os.ReadFile(filepath.Join(root, place(tile)))
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
			check(hash == records[at], fmt.Sprintf("entry %d", indexes[at]))
		}
	}
	return count
}

// store keeps the hashes of a log in memory.
type store struct{ hashes []tlog.Hash }

func (s *store) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var out []tlog.Hash
	for _, index := range indexes {
		out = append(out, s.hashes[index])
	}
	return out, nil
}

// write makes a log of so many entries, as Go's sumdb does, and signs its checkpoint.
func write(root, count string) map[string]string {
	size, err := strconv.ParseInt(count, 10, 64)
	must(err)
	kept := &store{}
	var bundle []byte
	for number := range size {
		record := fmt.Appendf(nil, "record %d", number)
		hashes, err := tlog.StoredHashes(number, record, kept)
		must(err)
		kept.hashes = append(kept.hashes, hashes...)
		bundle = binary.BigEndian.AppendUint16(bundle, uint16(len(record)))
		bundle = append(bundle, record...)
		if number%256 == 255 || number == size-1 {
			keep(root, tlog.Tile{H: 8, L: -1, N: number / 256, W: int(number%256) + 1}, bundle)
			bundle = nil
		}
	}
	for _, tile := range tlog.NewTiles(8, 0, size) {
		data, err := tlog.ReadTileData(tile, kept)
		must(err)
		keep(root, tile, data)
	}
	hash, err := tlog.TreeHash(size, kept)
	must(err)
	skey, vkey, err := note.GenerateKey(nil, "go.example/log")
	must(err)
	signer, err := note.NewSigner(skey)
	must(err)
	text := fmt.Sprintf("go.example/log\n%d\n%s\n", size, hash)
	signed, err := note.Sign(&note.Note{Text: text}, signer)
	must(err)
	must(os.WriteFile(filepath.Join(root, "checkpoint"), signed, 0o644))
	return map[string]string{"vkey": vkey, "root": hash.String()}
}

func keep(root string, tile tlog.Tile, data []byte) {
	path := filepath.Join(root, place(tile))
	must(os.MkdirAll(filepath.Dir(path), 0o755))
	must(os.WriteFile(path, data, 0o644))
}
