#include <jni.h>

#define LONGEST 63

static char slots[2][LONGEST + 1];

JNIEXPORT void JNICALL Java_bench_flow_native_1keeper_Vault_keep(JNIEnv *env, jclass type, jint slot, jstring text) {
    const char *letters = (*env)->GetStringUTFChars(env, text, 0);
    int at = 0;
    for (; at < LONGEST && letters[at] != 0; at++) slots[slot][at] = letters[at];
    slots[slot][at] = 0;
    (*env)->ReleaseStringUTFChars(env, text, letters);
}

JNIEXPORT jstring JNICALL Java_bench_flow_native_1keeper_Vault_recall(JNIEnv *env, jclass type, jint slot) {
    return (*env)->NewStringUTF(env, slots[slot]);
}

JNIEXPORT void JNICALL Java_bench_flow_native_1keeper_Vault_wipe(JNIEnv *env, jclass type, jint slot) {
    for (int at = 0; at <= LONGEST; at++) slots[slot][at] = 0;
}
