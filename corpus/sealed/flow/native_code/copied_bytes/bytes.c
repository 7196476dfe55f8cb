#include <jni.h>

JNIEXPORT void JNICALL Java_bench_flow_copied_1bytes_Main_blend(JNIEnv *env, jclass type, jbyteArray packet, jbyteArray code) {
    jbyte part[8];
    jbyteArray from = code, to = packet; //: @leak
    jbyteArray from = packet, to = code; //: @clean
    (*env)->GetByteArrayRegion(env, from, 0, 8, part);
    (*env)->SetByteArrayRegion(env, to, 0, 8, part);
}
