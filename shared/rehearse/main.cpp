int main() { return 0; } // placeholder until this room is furnished
