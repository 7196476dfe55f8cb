package main

import (
	"os"

	"github.com/transparency-dev/formats/log"
	tnote "github.com/transparency-dev/formats/note"
	tproof "github.com/transparency-dev/formats/proof"
	"github.com/transparency-dev/merkle/proof"
	"github.com/transparency-dev/merkle/rfc6962"
	"golang.org/x/mod/sumdb/note"
)

// prove verifies a tlog-proof of an entry, and that a witness signed its checkpoint.
func prove(path, entry, vkey, witness string) map[string]any {
	data, err := os.ReadFile(path)
	must(err)
	var found tproof.TLogProof
	must(found.Unmarshal(data))
	verifier, err := note.NewVerifier(vkey)
	must(err)
	seen, err := tnote.NewVerifierForCosignatureV1(witness)
	must(err)
	head, _, signed, err := log.ParseCheckpoint(found.Checkpoint, verifier.Name(), verifier, seen)
	must(err)
	leaf := rfc6962.DefaultHasher.HashLeaf([]byte(entry))
	hashes := [][]byte{}
	for _, hash := range found.Hashes {
		hashes = append(hashes, hash[:])
	}
	must(proof.VerifyInclusion(rfc6962.DefaultHasher, found.Index, head.Size, leaf, hashes, head.Hash))
	times := map[string]int64{}
	for _, signature := range signed.Sigs {
		if signature.Name == seen.Name() {
			when, err := tnote.CoSigV1Timestamp(signature)
			must(err)
			times[signature.Name] = when.Unix()
		}
	}
	return map[string]any{"size": head.Size, "index": found.Index, "seen": times}
}
