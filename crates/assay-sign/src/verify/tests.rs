//! Whole APKs, signed and then spoilt.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use crate::testing::{Key, attribute, jar_entries, lineage, v2, v3, v31, with_block, zip};
use crate::{Scheme, Sdk, Verification, verify, verify_with};

const ENTRIES: [(&str, &[u8]); 2] = [
    ("AndroidManifest.xml", b"manifest"),
    ("classes.dex", b"code"),
];
const ROTATION_MIN_SDK: u32 = 0x559f_8b02;

fn from(min: i32) -> Sdk {
    Sdk {
        min: Some(min),
        ..Sdk::default()
    }
}

/// An archive with a JAR signature and perhaps more entries.
fn jar(key: &Key, main: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let signature = jar_entries(&ENTRIES, key, main);
    let mut all = ENTRIES.to_vec();
    all.extend(
        signature
            .iter()
            .map(|(name, content)| (name.as_str(), content.as_slice())),
    );
    all.extend(more);
    zip(&all)
}

/// Where the central directory begins.
fn entries_end(zip: &[u8]) -> usize {
    zip.windows(4)
        .position(|bytes| bytes == b"PK\x01\x02")
        .unwrap()
}

fn problems(result: &Verification, scheme: Scheme) -> Vec<&'static str> {
    result
        .scheme(scheme)
        .unwrap()
        .problems
        .iter()
        .map(|problem| problem.id)
        .collect()
}

#[test]
fn v2_covers_every_byte() {
    let plain = zip(&ENTRIES);
    let block = v2(&plain, &Key::new(1), &[]);
    let apk = with_block(&plain, &[block]);
    let result = verify(&apk, &from(24));
    assert!(result.verified, "{result:?}");
    assert_eq!(result.current_signers()[0].certificate.subject, "CN=key 1");
    assert_eq!(result.signers[0].algorithms, ["SHA256withECDSA"]);
    let directory = apk.len() - (plain.len() - entries_end(&plain));
    for at in (0..entries_end(&plain))
        .chain(directory..apk.len())
        .step_by(3)
    {
        let mut spoilt = apk.clone();
        spoilt[at] ^= 1;
        assert!(!verify(&spoilt, &from(24)).verified, "{at}");
    }
}

#[test]
fn a_flip_anywhere_never_verifies_as_someone_else() {
    let key = Key::new(1);
    let plain = jar(&key, "X-Android-APK-Signed: 2\r\n", &[]);
    let apk = with_block(&plain, &[v2(&plain, &key, &[])]);
    let subject = verify(&apk, &from(18)).current_signers()[0]
        .certificate
        .public_key_sha256
        .clone();
    // Every seventh byte: all would take seconds.
    for at in (0..apk.len()).step_by(7) {
        let mut spoilt = apk.clone();
        spoilt[at] ^= 0x20;
        let result = verify(&spoilt, &from(18));
        assert!(
            result
                .current_signers()
                .iter()
                .all(|s| s.certificate.public_key_sha256 == subject)
        );
    }
}

#[test]
fn v1_covers_content_but_not_its_own_folder() {
    let apk = jar(&Key::new(1), "", &[("META-INF/note", b"x")]);
    let result = verify(&apk, &from(18));
    assert!(result.verified, "{result:?}");
    let warnings: Vec<_> = result
        .scheme(Scheme::V1)
        .unwrap()
        .warnings
        .iter()
        .map(|w| (w.id, &*w.detail))
        .collect();
    assert!(warnings.contains(&("jar_sig_unprotected_zip_entry", "META-INF/note")));
    let added = jar(&Key::new(1), "", &[("lib/evil.so", b"x")]);
    assert_eq!(
        problems(&verify(&added, &from(18)), Scheme::V1),
        ["jar_sig_no_zip_entry_digest_in_manifest"]
    );
    let at = apk.windows(4).position(|bytes| bytes == b"code").unwrap();
    let mut changed = apk;
    changed[at] = b'C';
    assert_eq!(
        problems(&verify(&changed, &from(18)), Scheme::V1),
        ["jar_sig_zip_entry_digest_did_not_verify"]
    );
}

#[test]
fn v1_is_weighed_by_android_version() {
    let apk = jar(&Key::new(1), "", &[]);
    assert_eq!(
        problems(&verify(&apk, &from(17)), Scheme::V1),
        ["jar_sig_unsupported_sig_alg"]
    );
    let new = Sdk {
        target: 30,
        ..from(18)
    };
    assert_eq!(
        verify(&apk, &new).problems[0].id,
        "min_sig_scheme_for_target_sdk_not_met"
    );
    let sandbox = Sdk {
        target_sandbox: 2,
        ..from(18)
    };
    assert_eq!(
        verify(&apk, &sandbox).problems[0].id,
        "no_sig_for_target_sandbox_version"
    );
    assert_eq!(
        verify(
            &apk,
            &Sdk {
                min: None,
                ..from(18)
            }
        )
        .problems[0]
            .id,
        "min_sdk_unknown"
    );
}

#[test]
fn stripped_signatures_are_missed() {
    let key = Key::new(1);
    let plain = jar(&key, "X-Android-APK-Signed: 2, 3\r\n", &[]);
    assert_eq!(
        problems(&verify(&plain, &from(18)), Scheme::V1),
        ["jar_sig_missing_apk_sig_referenced"; 2]
    );
    let only_v2 = with_block(
        &plain,
        &[v2(&plain, &key, &attribute(0xbeef_f00d, &[3, 0, 0, 0]))],
    );
    assert_eq!(
        problems(&verify(&only_v2, &from(18)), Scheme::V2),
        ["v2_sig_missing_apk_sig_referenced"]
    );
}

#[test]
fn v1_and_v2_must_agree_on_the_signer() {
    let plain = jar(&Key::new(1), "", &[]);
    let apk = with_block(&plain, &[v2(&plain, &Key::new(2), &[])]);
    let ids: Vec<_> = verify(&apk, &from(18))
        .problems
        .iter()
        .map(|problem| problem.id)
        .collect();
    assert_eq!(ids, ["v2_sig_missing", "jar_sig_missing"]);
}

#[test]
fn rotation_needs_its_proof() {
    let (old, new) = (Key::new(1), Key::new(2));
    let plain = zip(&ENTRIES);
    let rotated = |proof: &[u8]| {
        let blocks = [
            v2(&plain, &old, &[]),
            v3(&plain, &new, (28, i32::MAX), proof),
        ];
        verify(&with_block(&plain, &blocks), &from(24))
    };
    let result = rotated(&lineage(&[&old, &new]));
    assert!(result.verified, "{result:?}");
    assert_eq!(result.lineage.len(), 2);
    assert_eq!(result.current_signers()[0].certificate.subject, "CN=key 2");
    assert_eq!(rotated(&[]).problems[0].id, "v3_sig_past_signers_mismatch");
    let stranger = Key::new(3);
    assert_eq!(
        problems(&rotated(&lineage(&[&old, &stranger])), Scheme::V3),
        ["v3_sig_por_cert_mismatch"]
    );
    let mut forged = lineage(&[&old, &new]);
    *forged.last_mut().unwrap() ^= 1;
    assert_eq!(
        problems(&rotated(&forged), Scheme::V3),
        ["v3_sig_por_did_not_verify"]
    );
}

#[test]
fn v31_rotates_for_new_versions_only() {
    let (old, new) = (Key::new(1), Key::new(2));
    let plain = zip(&ENTRIES);
    let announced = attribute(ROTATION_MIN_SDK, &33i32.to_le_bytes());
    let v3 = v3(&plain, &old, (28, i32::MAX), &announced);
    let v31 = v31(&plain, &new, (33, i32::MAX), &lineage(&[&old, &new]));
    let both = verify(&with_block(&plain, &[v3.clone(), v31.clone()]), &from(28));
    assert!(
        both.verified && both.scheme(Scheme::V31).unwrap().verified,
        "{both:?}"
    );
    let stripped = verify(&with_block(&plain, &[v3]), &from(28));
    assert_eq!(problems(&stripped, Scheme::V3), ["v31_block_missing"]);
    let alone = verify(&with_block(&plain, &[v31]), &from(28));
    assert_eq!(alone.problems[0].id, "v31_block_found_without_v3_block");
}

#[test]
fn v3_must_speak_for_all_versions() {
    let plain = zip(&ENTRIES);
    let apk = with_block(&plain, &[v3(&plain, &Key::new(1), (28, 30), &[])]);
    assert_eq!(
        problems(&verify(&apk, &from(28)), Scheme::V3),
        ["v3_missing_sdk_versions"]
    );
    assert!(
        verify(
            &apk,
            &Sdk {
                max: 30,
                ..from(28)
            }
        )
        .verified
    );
}

#[test]
fn pairs_are_listed_and_broken_ones_told() {
    let plain = zip(&ENTRIES);
    let pairs = [
        (0x7177_7777, b"shop".to_vec()),
        v2(&plain, &Key::new(1), &[]),
        (7, vec![0; 9]),
    ];
    let apk = with_block(&plain, &pairs);
    let result = verify(&apk, &from(24));
    let listed: Vec<_> = result
        .pairs
        .iter()
        .map(|pair| (pair.name, pair.size))
        .collect();
    assert_eq!(listed[0], (Some("Meituan Walle channel"), 4));
    assert_eq!(listed[2], (None, 9));
    assert!(result.verified && result.warnings.is_empty());
    let at = apk
        .windows(12)
        .rposition(|bytes| bytes == [13, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0])
        .unwrap();
    let mut broken = apk;
    broken[at] = 99;
    assert_eq!(
        verify(&broken, &from(24)).warnings[0].id,
        "signing_block_malformed_pair"
    );
}

#[test]
fn janus_is_a_prefix_nobody_signed() {
    let plain = jar(&Key::new(1), "", &[]);
    let mut prefixed = zip(&[("dex\n035\0", b"")]);
    assert!(!verify(&plain, &from(18)).janus);
    prefixed.splice(..0, *b"dex\n035\0");
    let result = verify(&prefixed, &from(18));
    assert!(result.dex_prefix && result.janus);
}

#[test]
fn inflated_content_is_taken_from_the_caller() {
    let key = Key::new(1);
    let mut apk = jar(&key, "", &[]);
    // Stored bytes marked as deflated: unreadable without help, and smaller than they are.
    let header = apk
        .windows(11)
        .position(|bytes| bytes == b"classes.dex")
        .unwrap()
        - 46
        + 16;
    let record = apk
        .windows(11)
        .rposition(|bytes| bytes == b"classes.dex")
        .unwrap()
        - 46;
    assert_eq!(&apk[record..record + 4], b"PK\x01\x02");
    apk[record + 10] = 8;
    assert_eq!(
        verify(&apk, &from(18)).problems[0].id,
        "malformed_zip_entry"
    );
    let at = apk.windows(4).position(|bytes| bytes == b"code").unwrap();
    let inflated = |range: std::ops::Range<usize>| (range == (at..at + 4)).then_some(&b"code"[..]);
    assert!(header < at && verify_with(&apk, &from(18), &inflated).verified);
    let wrong = |_| Some(&b"CODE"[..]);
    assert!(!verify_with(&apk, &from(18), &wrong).verified);
}
